// expect n = 20: 1
OPENQASM 3.0;
include "stdgates.inc";
output int n;
int k = 2;
if (k == 1) { n = 10; } else if (k == 2) { n = 20; } else { n = 30; }
