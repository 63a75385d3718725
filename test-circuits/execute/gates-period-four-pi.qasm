// expect c = 1: 1
OPENQASM 3.0;
include "stdgates.inc";
// rz(2 pi) is -1: parameters are real numbers and not reduced.
qubit[2] q;
bit c;
h q[0];
crz(2 * pi) q[0], q[1];
h q[0];
c = measure q[0];
