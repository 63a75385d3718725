OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
t q[0], q[1];
