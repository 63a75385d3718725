OPENQASM 3.0;
include "stdgates.inc";
qubit[2] q;
bit[1] a;
bit[1] b;
a[0] = measure q[0];
b[0] = measure q[1];
