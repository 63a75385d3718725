// expect a = -1, b = 255, d = 3, e = true, f = 1111, g = 0001: 1
OPENQASM 3.0;
include "stdgates.inc";
int[8] a = int[8](uint[8](255));
uint[8] b = uint[8](int[8](-1));
int d = int(3.9);
bool e = bool(2.5);
bit[4] f = bit[4](int[4](-1));
bit[4] g = bit[4](true);
