OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
tdg(pi / 3) q[0];
