// expect a = 2, b = 01: 1
OPENQASM 3.0;
include "stdgates.inc";
int a = 2;
bit[2] b = "01";
const int hidden = 7;
