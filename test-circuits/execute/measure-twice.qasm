// expect a = 0, b = 0: 1/2
// expect a = 1, b = 1: 1/2
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
bit a;
bit b;
h q;
a = measure q;
b = measure q;
