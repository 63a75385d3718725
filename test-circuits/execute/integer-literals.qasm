// expect a = 5, b = 255, d = 8, e = 1000000: 1
OPENQASM 3.0;
include "stdgates.inc";
int a = 0b1_01;
int b = 0xfF;
int d = 0o10;
int e = 1_000_000;
