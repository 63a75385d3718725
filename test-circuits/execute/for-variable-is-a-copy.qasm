// expect n = 3: 1
OPENQASM 3.0;
include "stdgates.inc";
output int n;
for int i in [1:3] { i = 100; n += 1; }
