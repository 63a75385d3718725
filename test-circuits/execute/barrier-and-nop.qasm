// expect c = 1: 1
OPENQASM 3.2;
include "stdgates.inc";
qubit[2] q;
bit c;
x q[0];
barrier q;
barrier;
barrier q[0], q[1];
nop q;
c = measure q[0];
