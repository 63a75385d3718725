// input theta = 1
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
