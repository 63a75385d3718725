// expect a = -128, b = 0, d = 255, e = 4: 1
OPENQASM 3.0;
include "stdgates.inc";
int[8] a = 127;
a += 1;
uint[8] b = 255;
b += 1;
uint[8] d = 0;
d -= 1;
uint[4] e = 14;
e *= 6;
