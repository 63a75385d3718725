OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
sdg q[0];
inv @ sdg q[0];
ctrl @ sdg q[0], q[1];
