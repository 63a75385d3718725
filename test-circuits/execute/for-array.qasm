// expect n = 6.5: 1
OPENQASM 3.0;
include "stdgates.inc";
array[float[64], 3] v = {1, 2, 3.5};
output float[64] n;
for float[64] x1 in v { n += x1; }
