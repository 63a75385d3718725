// expect c = 1: 1
// input a = pi
OPENQASM 3.0;
include "stdgates.inc";
input angle[32] a;
qubit q;
bit c;
rx(a) q;
c = measure q;
