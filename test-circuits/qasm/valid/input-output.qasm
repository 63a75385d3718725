OPENQASM 3.1;
include "stdgates.inc";
input float theta;
input bit[2] c;
output bit r;
qubit q;
rx(theta) q;
r = measure q;
