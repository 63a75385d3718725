OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
cu(1) q[0], q[1];
