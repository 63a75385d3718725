OPENQASM 3.0;
include "stdgates.inc";
qubit[4] q;
bit[2] c;
c = measure q[0:1];
x q[int(c)]; // BAD
