// expect c = 111111: 1
OPENQASM 3.0;
include "stdgates.inc";
qubit[6] q;
bit[6] c;
for int i in [0:4] { x q[i]; }
ctrl(5) @ x q[0], q[1], q[2], q[3], q[4], q[5];
c = measure q;
