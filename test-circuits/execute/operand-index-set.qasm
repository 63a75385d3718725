// expect c = 0101: 1
OPENQASM 3.0;
include "stdgates.inc";
qubit[4] q;
bit[4] c;
x q[{0, 2}];
c = measure q;
