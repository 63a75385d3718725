// expect c = 1: 1
OPENQASM 3.0;
include "stdgates.inc";
// The root of X is sx, and that of Z is s, phases included.
qubit[2] q;
bit c;
h q[0];
ctrl @ pow(0.5) @ x q[0], q[1];
inv @ ctrl @ sx q[0], q[1];
ctrl @ pow(1/2.0) @ z q[0], q[1];
inv @ ctrl @ s q[0], q[1];
pow(0.5) @ ctrl @ x q[0], q[1];
inv @ ctrl @ sx q[0], q[1];
z q[0];
h q[0];
c = measure q[0];
