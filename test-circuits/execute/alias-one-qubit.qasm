// expect c = 1: 1
OPENQASM 3.0;
include "stdgates.inc";
qubit[2] q;
bit c;
let last = q[-1];
x last;
c = measure q[1];
