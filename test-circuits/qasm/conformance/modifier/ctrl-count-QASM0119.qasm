OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
ctrl(0) @ x q[0];
