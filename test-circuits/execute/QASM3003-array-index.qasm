OPENQASM 3.0;
include "stdgates.inc";
array[int[8], 3] a = {1, 2, 3};
int k = -4;
int[8] b = a[k];
