OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
u2(pi / 3, 0.5) q[0];
inv @ u2(pi / 3, 0.5) q[0];
ctrl @ u2(pi / 3, 0.5) q[0], q[1];
