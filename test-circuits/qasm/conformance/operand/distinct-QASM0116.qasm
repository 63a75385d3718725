OPENQASM 3.1;
include "stdgates.inc";
qubit[3] q;
cx q, q[1];
