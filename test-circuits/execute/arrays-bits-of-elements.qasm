// expect n = 5: 1
OPENQASM 3.0;
include "stdgates.inc";
array[uint[4], 2] a = {4, 0};
a[0][0] = 1;
uint[4] n = a[0];
