OPENQASM 3.0;
include "stdgates.inc";
qubit[3] q;
qubit[3] r;
int k = 1;
cx q[0:k], r;
