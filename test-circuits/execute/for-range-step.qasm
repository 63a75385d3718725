// expect n = 12, m = 12: 1
OPENQASM 3.0;
include "stdgates.inc";
output int n;
output int m;
for int i in [0:2:7] { n += i; }
for int i in [6:-2:0] { m += i; }
