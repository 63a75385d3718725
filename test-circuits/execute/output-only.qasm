// expect a = 5: 1
OPENQASM 3.0;
include "stdgates.inc";
output int a;
int scratch = 3;
a = scratch + 2;
