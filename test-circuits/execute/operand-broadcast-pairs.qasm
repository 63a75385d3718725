// expect c = 1010: 1
OPENQASM 3.0;
include "stdgates.inc";
// Elementwise: a[0] with b[0], a[1] with b[1].
qubit[2] a;
qubit[2] b;
bit[4] c;
x a[1];
cx a, b;
c[0:1] = measure a;
c[2:3] = measure b;
