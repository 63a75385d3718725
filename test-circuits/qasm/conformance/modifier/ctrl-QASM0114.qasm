OPENQASM 3.1;
include "stdgates.inc";
qubit[3] q;
ctrl @ x q[0];
