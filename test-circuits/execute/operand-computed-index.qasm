// expect c = 0100: 1
OPENQASM 3.0;
include "stdgates.inc";
qubit[4] q;
bit[4] c;
int k = 5;
x q[k - 3];
c = measure q;
