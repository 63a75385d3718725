// expect a = 340282366920938463463374607431768211455: 1
OPENQASM 3.0;
include "stdgates.inc";
uint[128] a = 0;
a -= 1;
