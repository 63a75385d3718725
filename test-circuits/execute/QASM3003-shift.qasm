OPENQASM 3.0;
include "stdgates.inc";
int k = -1;
uint[8] a = 1;
a <<= k;
