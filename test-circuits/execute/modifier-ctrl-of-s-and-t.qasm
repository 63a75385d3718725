// expect c = 1: 1
OPENQASM 3.0;
include "stdgates.inc";
qubit[2] q;
bit c;
h q[0];
x q[1];
ctrl @ s q[0], q[1];
ctrl @ t q[0], q[1];
ctrl @ t q[0], q[1];
h q[0];
c = measure q[0];
