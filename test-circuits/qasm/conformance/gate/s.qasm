OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
s q[0];
inv @ s q[0];
ctrl @ s q[0], q[1];
