OPENQASM 3.1;
include "stdgates.inc";
qubit[2] q;
x (q[0]);
