// expect a = 0.1, b = 2.5, d = true: 1
OPENQASM 3.0;
include "stdgates.inc";
float[32] a = 0.1;
float b = 1 + 3 / 2.0;
bool d = 0.1 + 0.2 != 0.3;
