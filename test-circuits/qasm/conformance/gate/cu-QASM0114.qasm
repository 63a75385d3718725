OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
cu(pi / 3, 0.5, -1, 2) q[0], q[1], q[2];
