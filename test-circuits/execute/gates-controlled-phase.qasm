// state 11: -0.5 0
// state 00: 0.5 0
// state 01: 0.5 0
// state 10: 0.5 0
OPENQASM 3.0;
include "stdgates.inc";
qubit[2] q;
h q;
ctrl(2) @ gphase(pi) q[0], q[1];
