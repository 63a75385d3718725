// expect b = 0: 1/2
// expect b = 1: 1/2
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
bit c;
h q;
c = measure q;
if (c) { end; }
bit b = 1;
