// expect c = 1: 1/2
// expect c = 0: 1/2
OPENQASM 3.0;
include "stdgates.inc";
qubit[10] q;
output bit c;
bit[10] m;
h q;
m = measure q;
c = m[7];
