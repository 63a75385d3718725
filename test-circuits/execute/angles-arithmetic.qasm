// expect n = 3, w = 0001, d = 1000: 1
OPENQASM 3.0;
include "stdgates.inc";
angle[4] a = 3 * pi / 8;
angle[4] b = pi / 8;
output uint[4] n;
n = a / b;
output bit[4] w;
w = bit[4](a / 2);
output bit[4] d;
d = bit[4](a + b + b + b + b + b);
