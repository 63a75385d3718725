OPENQASM 3.0;
include "stdgates.inc";
qubit q;
int n = 3; // BAD
h q;
