OPENQASM 3.1;
include "stdgates.inc";
int[8] n = 1;
float f;
bit[4] b;
angle[8] a;
duration d;
n = 2; n += 1; n -= 1; n *= 2; n /= 3; n %= 4; n **= 2; n &= 7; n |= 8; n ^= 1; n <<= 2; n >>= 1;
f = n; f += 0.5; b[0] = true; b[1] ^= b[0]; b = "0101"; b &= "0011"; b <<= 1; a += pi; a /= 2; d = 3ns; d += 1ns; d *= 2;
