OPENQASM 3.0;
include "stdgates.inc";
int a = 0;
while (true) { a += 1; }
