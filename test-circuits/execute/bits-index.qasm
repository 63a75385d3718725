// expect a = 1, b = 10, d = 0111: 1
OPENQASM 3.0;
include "stdgates.inc";
// The right digit of a literal has index 0.
bit[4] w = "0110";
output bit a;
a = w[1];
output bit[2] b;
b = w[0:1];
output bit[4] d;
d = w;
d[0] = 1;
