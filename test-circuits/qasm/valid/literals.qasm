OPENQASM 3.1;
include "stdgates.inc";
int[64] i = 1_000 + 0b10_1 + 0B1 + 0o17 + 0xFf_0 + 0X1;
float f = 1. + .5 + 1e3 + 1.e3 + 1e+1_0 + 2.5E-3;
complex c = 2.5im + 2 im + 1;
bit[4] b = "01_10";
bool ok = true || false;
duration d = 10ns + 1.5 us + 2µs + 3μs + 4 ms + 5s + 6dt;
