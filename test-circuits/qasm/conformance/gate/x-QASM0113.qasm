OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
x(pi / 3) q[0];
