// expect c = 010101: 1
OPENQASM 3.0;
include "stdgates.inc";
qubit[6] q;
bit[6] c;
x q[0:2:5];
c = measure q;
