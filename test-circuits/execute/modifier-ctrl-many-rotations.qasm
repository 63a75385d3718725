// expect c = 1: 1
OPENQASM 3.0;
include "stdgates.inc";
// Seven controls of a matrix that is neither diagonal nor a flip, in quarters.
qubit[8] q;
bit c;
for int i in [0:6] { x q[i]; }
for int i in [1:4] { ctrl(7) @ rx(pi/4) q[0], q[1], q[2], q[3], q[4], q[5], q[6], q[7]; }
c = measure q[7];
