// expect n = 0: 1
OPENQASM 3.0;
include "stdgates.inc";
output int n;
for int i in [3:2] { n += 1; }
