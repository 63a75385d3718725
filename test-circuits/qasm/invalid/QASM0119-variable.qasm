OPENQASM 3.1;
include "stdgates.inc";
int n = 1;
qubit[2] q;
ctrl(n) @ x q[0], q[1];
