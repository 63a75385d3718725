OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
cx q[0], q[1];
inv @ cx q[0], q[1];
ctrl @ cx q[0], q[1], q[2];
