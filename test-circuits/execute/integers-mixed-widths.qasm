// expect a = 300, b = 44: 1
OPENQASM 3.0;
include "stdgates.inc";
uint[8] u = 200;
uint[16] v = 100;
output uint[16] a;
a = u + v;
output uint[8] b;
b = u + uint[8](v);
