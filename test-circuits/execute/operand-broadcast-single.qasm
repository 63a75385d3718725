// expect c = 111: 1
OPENQASM 3.0;
include "stdgates.inc";
qubit one;
qubit[3] q;
bit[3] c;
x one;
cx one, q;
c = measure q;
