// expect w = 01000000, v = 01: 1
OPENQASM 3.0;
include "stdgates.inc";
angle[2] a = pi / 2;
angle[8] b = a;
output bit[8] w;
w = bit[8](b);
angle[2] d = b;
output bit[2] v;
v = bit[2](d);
