// state 01: 0.5 0.5
// state 10: 0.5 -0.5
OPENQASM 3.0;
include "stdgates.inc";
qubit[2] q;
x q[0];
pow(0.5) @ swap q[0], q[1];
