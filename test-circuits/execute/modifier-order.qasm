// expect c = 1: 1
OPENQASM 3.0;
include "stdgates.inc";
// inv, pow and ctrl commute; ctrl @ pow(2) @ s is ctrl @ z.
qubit[2] q;
bit c;
h q[0];
x q[1];
ctrl @ pow(2) @ inv @ s q[0], q[1];
h q[0];
c = measure q[0];
