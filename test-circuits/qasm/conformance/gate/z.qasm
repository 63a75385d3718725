OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
z q[0];
inv @ z q[0];
ctrl @ z q[0], q[1];
