OPENQASM 3.1;
include "stdgates.inc";
qubit q;
bit c;
c = 3 q;
