// expect c = 10110: 1
OPENQASM 3.0;
include "stdgates.inc";
qubit[5] q;
bit[5] c;
x q[1:2];
x q[4:-1:4];
c = measure q;
