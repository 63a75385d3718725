OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
tdg q[0], q[1];
