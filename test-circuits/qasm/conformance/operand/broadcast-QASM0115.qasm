OPENQASM 3.1;
include "stdgates.inc";
qubit[3] q;
qubit[2] r;
cx q, r;
