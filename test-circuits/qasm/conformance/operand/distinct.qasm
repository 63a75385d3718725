OPENQASM 3.1;
include "stdgates.inc";
qubit[3] q;
cx q[0], q[1];
cx q[{0, 1}], q[2];
