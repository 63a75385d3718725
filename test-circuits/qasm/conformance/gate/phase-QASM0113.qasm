OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
phase(pi / 3, 0.5) q[0];
