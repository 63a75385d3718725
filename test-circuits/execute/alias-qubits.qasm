// expect c = 0110: 1
OPENQASM 3.0;
include "stdgates.inc";
qubit[2] a;
qubit[3] b;
bit[4] c;
let both = a ++ b;
let middle = both[1:2];
x middle;
c = measure both[0:3];
