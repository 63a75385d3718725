// expect n = 10: 1
OPENQASM 3.0;
include "stdgates.inc";
output int n;
for int i in [0:4] { n += i; }
