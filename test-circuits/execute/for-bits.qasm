// expect n = 13: 1
OPENQASM 3.0;
include "stdgates.inc";
// From index 0 on.
output int n;
for bit b in "1011" { n = 2 * n + b; }
