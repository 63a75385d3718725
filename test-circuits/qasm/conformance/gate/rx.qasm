OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
rx(pi / 3) q[0];
inv @ rx(pi / 3) q[0];
ctrl @ rx(pi / 3) q[0], q[1];
