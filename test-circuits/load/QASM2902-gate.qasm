OPENQASM 3.0;
include "stdgates.inc";
qubit[2] q;
h[20ns] q[0]; // BAD
