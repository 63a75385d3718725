// expect c = 1: 1
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
bit c;
if (true) x q; else h q;
c = measure q;
