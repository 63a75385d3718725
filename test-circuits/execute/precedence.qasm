// expect a = -9, b = true, d = 15, e = 512: 1
OPENQASM 3.0;
include "stdgates.inc";
int a = -3 ** 2;
bool b = !false == true;
int d = 1 + 2 * 3 | 8 & 12 ^ 4;
int e = 2 ** 3 ** 2;
