// expect a = 0100, b = 0111, d = 0011, e = 1010, f = 0001: 1
OPENQASM 3.0;
include "stdgates.inc";
bit[4] l = "0101";
bit[4] r = "0110";
output bit[4] a;
a = l & r;
output bit[4] b;
b = l | r;
output bit[4] d;
d = l ^ r;
output bit[4] e;
e = ~l;
output bit[4] f;
f = l >> 2;
