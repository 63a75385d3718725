OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
id(pi / 3) q[0];
