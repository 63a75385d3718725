// expect b = 0010, d = 0100, e = 0000: 1
OPENQASM 3.0;
include "stdgates.inc";
// 2.5, 3.5 and 0.5 of sixteen steps.
output bit[4] b;
b = bit[4](angle[4](2.5 * pi / 8));
output bit[4] d;
d = bit[4](angle[4](3.5 * pi / 8));
output bit[4] e;
e = bit[4](angle[4](pi / 16));
