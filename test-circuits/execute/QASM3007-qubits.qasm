OPENQASM 3.0;
include "stdgates.inc";
qubit[2000000] q;
x q;
while (false) { }
