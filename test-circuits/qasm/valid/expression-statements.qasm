OPENQASM 3.1;
include "stdgates.inc";
int n = 3;
n;
n + 1;
sin(0.5);
int[8](n);
