// expect c = 1: 1/4
// expect c = 0: 3/4
OPENQASM 3.0;
include "stdgates.inc";
qubit[3] q;
output bit c;
bit[2] m;
h q[{0, 1}];
m = measure q[{0, 1}];
if (m[0] && !m[1] || m == "11" && false) { x q[2]; }
c = measure q[2];
