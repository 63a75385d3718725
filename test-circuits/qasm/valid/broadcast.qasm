OPENQASM 3.1;
include "stdgates.inc";
qubit[3] q;
qubit[3] r;
qubit one;
h q;
cx q, r;
cx one, q;
