OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
h q[0];
inv @ h q[0];
ctrl @ h q[0], q[1];
