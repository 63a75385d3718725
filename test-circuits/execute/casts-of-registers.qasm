// expect n = 6, m = -2, k = 1: 1
OPENQASM 3.0;
include "stdgates.inc";
bit[3] w = "110";
uint[3] n = uint[3](w);
int[3] m = int[3](w);
int k = int("0001");
