// expect a = true, b = true, d = false: 1
OPENQASM 3.0;
include "stdgates.inc";
bit[3] w = "110";
bool a = w == 6;
bool b = w > "101";
bool d = w == "011";
