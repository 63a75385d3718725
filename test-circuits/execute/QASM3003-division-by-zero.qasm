OPENQASM 3.0;
include "stdgates.inc";
int a = 0;
int b = 1 / a;
