// expect a = 0, b = 0: 1/2
// expect a = 1, b = 1: 1/2
OPENQASM 3.0;
include "stdgates.inc";
// A measured qubit may still control.
qubit[2] q;
bit a;
bit b;
h q[0];
a = measure q[0];
cx q[0], q[1];
b = measure q[1];
