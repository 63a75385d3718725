OPENQASM 3.0;
include "stdgates.inc";
qubit[2] q;
h q[0];
delay[10ns] q[0]; // BAD
delay[20ns] q[1];
