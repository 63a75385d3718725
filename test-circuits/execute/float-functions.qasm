// expect a = true, b = -2.0, d = -1.0, e = true: 1
OPENQASM 3.0;
include "stdgates.inc";
bool a = sin(pi/6) - 0.5 < 1e-15 && cos(pi) == -1 && tan(0) == 0;
float b = floor(-1.5);
float d = ceiling(-1.5);
bool e = sqrt(2.25) == 1.5 && exp(0) == 1 && log(euler) == 1 && arctan(0) == 0;
