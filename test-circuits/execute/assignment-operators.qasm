// expect a = 7, b = 3, d = 1, e = 40, f = 1100: 1
OPENQASM 3.0;
include "stdgates.inc";
int a = 5;
a += 4;
a -= 2;
int b = 17;
b %= 7;
int d = 9;
d /= 5;
int[32] e = 5;
e <<= 3;
bit[4] f = "1010";
f ^= "0110";
