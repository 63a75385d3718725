OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
int n;
negctrl(n) @ x q[0], q[1];
