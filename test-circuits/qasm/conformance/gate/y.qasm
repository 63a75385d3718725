OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
y q[0];
inv @ y q[0];
ctrl @ y q[0], q[1];
