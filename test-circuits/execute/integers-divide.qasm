// expect a = 3, b = -3, d = -1, e = 1: 1
OPENQASM 3.0;
include "stdgates.inc";
int a = 7 / 2;
int b = -7 / 2;
int d = -7 % 3;
int e = mod(7, 3);
