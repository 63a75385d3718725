OPENQASM 3.1;
include "stdgates.inc";
float f = 2.5;
int[8] n = int[8](f);
bool b = bool(n);
bit[8] c = bit[8](n);
angle[8] a = angle[8](c);
uint u = uint(f) + uint[4](3);
complex[float[64]] w = complex[float[64]](f);
