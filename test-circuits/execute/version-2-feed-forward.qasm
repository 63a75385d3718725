// expect m = 1, c = 0: 1/2
// expect m = 0, c = 0: 1/2
OPENQASM 2.0;
include "qelib1.inc";
qreg q[1];
creg m[1];
creg c[1];
u2(0, pi) q[0];
measure q[0] -> m[0];
if (m == 1) x q[0];
measure q[0] -> c[0];
