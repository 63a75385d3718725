// expect c = 11: 1/2
// expect c = 00: 1/2
OPENQASM 2.0;
include "qelib1.inc";
qreg q[2];
creg c[2];
h q[0];
CX q[0], q[1];
measure q -> c;
