OPENQASM 3.0;
include "stdgates.inc";
bit[4] a = "0101";
bit[2] b;
int k = 2;
b = a[0:k];
