OPENQASM 3.0;
include "stdgates.inc";
int i = 3;
qubit q;
x q;
