// expect a = 1024, b = 0.5, d = -4: 1
OPENQASM 3.0;
include "stdgates.inc";
int a = 2 ** 10;
float b = 2 ** -1;
int d = -2 ** 2;
