OPENQASM 3.0;
include "stdgates.inc";
qubit[3] q;
int k = 1;
cx q[1], q[k];
