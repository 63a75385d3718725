// expect n = 9, w = 0110, b = true: 1
// input n0 = 4
// input theta = 2.5
// input word = 0110
// input yes = true
OPENQASM 3.0;
include "stdgates.inc";
input int[8] n0;
input float theta;
input bit[4] word;
input bool yes;
int[8] n = n0 + int[8](2 * theta);
bit[4] w = word;
bool b = yes;
