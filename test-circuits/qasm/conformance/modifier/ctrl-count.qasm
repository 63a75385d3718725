OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
const int n = 3;
ctrl(n) @ x q[0], q[1], q[2], q[3];
ctrl(2) @ gphase(pi) q[0], q[1];
