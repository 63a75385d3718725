// expect b = 0100, d = 1000, e = 1100: 1
OPENQASM 3.0;
include "stdgates.inc";
// k of sixteen steps; pi is eight of them.
angle[4] a = pi / 2;
output bit[4] b;
b = bit[4](a);
angle[4] two = 2 * a;
output bit[4] d;
d = bit[4](two);
output bit[4] e;
e = bit[4](-a);
