// expect c = 1: 1
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
bit c;
box { x q; }
c = measure q;
