// expect c = 1: 1
OPENQASM 3.0;
include "stdgates.inc";
// U(pi, 0, pi) is iX, as 3.0 has it: two of them under a control are -1.
qubit[2] q;
bit c;
h q[0];
ctrl @ U(pi, 0, pi) q[0], q[1];
ctrl @ U(pi, 0, pi) q[0], q[1];
h q[0];
c = measure q[0];
