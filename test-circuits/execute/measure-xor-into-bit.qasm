// expect odd = 0: 1/2
// expect odd = 1: 1/2
OPENQASM 3.0;
include "stdgates.inc";
qubit[2] q;
output bit odd;
h q[0];
x q[1];
odd ^= measure q[0];
odd ^= measure q[1];
