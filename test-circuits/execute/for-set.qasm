// expect n = 17: 1
OPENQASM 3.0;
include "stdgates.inc";
output int n;
for int i in {2, 5, 10} { n += i; }
