// expect a = {1, 2}, b = {9, 2}: 1
OPENQASM 3.0;
include "stdgates.inc";
array[int[8], 2] a = {1, 2};
array[int[8], 2] b = a;
b[0] = 9;
