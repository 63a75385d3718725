// expect n = 6: 1
// input v = {1, 2, 3}
OPENQASM 3.0;
include "stdgates.inc";
input array[int[8], 3] v;
output int[8] n;
for int[8] e in v { n += e; }
