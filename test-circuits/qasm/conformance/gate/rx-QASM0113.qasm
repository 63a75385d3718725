OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
rx(pi / 3, 0.5) q[0];
