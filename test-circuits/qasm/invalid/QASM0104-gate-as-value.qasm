OPENQASM 3.1;
include "stdgates.inc";
int a = x;
