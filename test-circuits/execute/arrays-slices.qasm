// expect a = {1, 20, 3, 40}, b = {20, 40}: 1
OPENQASM 3.0;
include "stdgates.inc";
array[int[8], 4] a = {1, 2, 3, 4};
array[int[8], 2] b = {20, 40};
a[1:2:3] = b;
b = a[1:2:3];
