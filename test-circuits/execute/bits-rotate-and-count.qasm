// expect a = 0011, b = 1100, n = 2: 1
OPENQASM 3.0;
include "stdgates.inc";
output bit[4] a;
a = rotl("1001", 1);
output bit[4] b;
b = rotr("1001", 1);
output uint n;
n = popcount("1001");
