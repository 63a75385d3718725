OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
u3(pi / 3, 0.5, -1, 2) q[0];
