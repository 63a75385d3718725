OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
u3(pi / 3, 0.5, -1) q[0];
inv @ u3(pi / 3, 0.5, -1) q[0];
ctrl @ u3(pi / 3, 0.5, -1) q[0], q[1];
