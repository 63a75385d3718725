// expect c = 1000: 1
OPENQASM 3.0;
include "stdgates.inc";
qubit[4] q;
bit[4] c;
x q[-1];
c = measure q;
