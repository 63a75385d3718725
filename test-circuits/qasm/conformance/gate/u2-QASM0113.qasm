OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
u2(pi / 3, 0.5, -1) q[0];
