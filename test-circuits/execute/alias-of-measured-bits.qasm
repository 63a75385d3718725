// expect m = 01, seen = 01: 1/2
// expect m = 10, seen = 10: 1/2
OPENQASM 3.0;
include "stdgates.inc";
qubit[2] q;
bit[2] m;
let word = m;
h q[0];
x q[1];
cx q[0], q[1];
m = measure q;
bit[2] seen = word;
