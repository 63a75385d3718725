// expect c = 1: 1
OPENQASM 3.0;
include "stdgates.inc";
angle[8] a = pi / 2;
qubit q;
bit c;
rx(a) q;
rx(a) q;
c = measure q;
