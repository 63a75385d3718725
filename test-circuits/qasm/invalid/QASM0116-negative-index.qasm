OPENQASM 3.1;
include "stdgates.inc";
qubit[3] q;
cx q[2], q[-1];
