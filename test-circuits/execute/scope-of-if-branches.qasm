// expect n = 5: 1
OPENQASM 3.0;
include "stdgates.inc";
output int n;
if (n == 0) { int a = 5; n = a; } else { int a = 6; n = a; }
