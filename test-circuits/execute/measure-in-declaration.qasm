// expect c = 1: 1
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
x q;
bit c = measure q;
