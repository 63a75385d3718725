// expect c = 000: 1
OPENQASM 3.0;
include "stdgates.inc";
qubit[3] q;
bit[3] c;
x q;
reset q;
c = measure q;
