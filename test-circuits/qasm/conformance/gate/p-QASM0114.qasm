OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
p(pi / 3) q[0], q[1];
