// expect m = 00, c = 0: 1/4
// expect m = 01, c = 0: 1/4
// expect m = 10, c = 1: 1/4
// expect m = 11, c = 0: 1/4
OPENQASM 3.0;
include "stdgates.inc";
// m == 2 where bit 1 is set: index 0 is least significant.
qubit[3] q;
bit[2] m;
bit c;
h q[0:1];
m = measure q[0:1];
if (m == 2) { x q[2]; }
c = measure q[2];
