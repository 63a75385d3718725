// expect c = 1: 1
OPENQASM 3.1;
include "stdgates.inc";
qubit q;
bit c;
x q;
c = measure q;
