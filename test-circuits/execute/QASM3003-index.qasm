OPENQASM 3.0;
include "stdgates.inc";
qubit[3] q;
int k = 3;
x q[k];
