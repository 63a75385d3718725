OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
cswap q[0], q[1], q[2], q[3];
