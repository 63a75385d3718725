OPENQASM 3.1;
include "stdgates.inc";
qubit[3] q;
ctrl @ x q[0], q[1];
ctrl @ ctrl @ z q[0], q[1], q[2];
