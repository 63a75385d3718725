// expect n = 7: 1
OPENQASM 3.0;
include "stdgates.inc";
output int n;
int k = 100;
while (k > 0) { k /= 2; n += 1; }
