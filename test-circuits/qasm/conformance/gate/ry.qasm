OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
ry(pi / 3) q[0];
inv @ ry(pi / 3) q[0];
ctrl @ ry(pi / 3) q[0], q[1];
