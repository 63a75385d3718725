OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
t(pi / 3) q[0];
