OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
sx q[0];
inv @ sx q[0];
ctrl @ sx q[0], q[1];
