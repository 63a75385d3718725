// expect a = {{1, 2, 3}, {4, 50, 6}}, n = 50: 1
OPENQASM 3.0;
include "stdgates.inc";
array[int[8], 2, 3] a = {{1, 2, 3}, {4, 5, 6}};
a[1, 1] = 50;
int[8] n = a[1][1];
