// expect a = 1, n = 13, w = 101: 1
OPENQASM 3.0;
include "stdgates.inc";
uint[4] u = 5;
output bit a;
a = u[2];
u[3] = 1;
output uint[4] n;
n = u;
output bit[3] w;
w = u[0:2];
