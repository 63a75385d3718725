OPENQASM 3.1;
include "stdgates.inc";
qubit[3] q;
negctrl @ x q[0], q[1];
negctrl @ ctrl @ x q[0], q[1], q[2];
