OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
x q[0];
inv @ x q[0];
ctrl @ x q[0], q[1];
