OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
ch q[0], q[1], q[2];
