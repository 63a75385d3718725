OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
cry(pi / 3) q[0], q[1], q[2];
