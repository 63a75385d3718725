// expect a = true, b = false, d = true: 1
OPENQASM 3.0;
include "stdgates.inc";
bool a = !false && (true || false);
bool b = 1 < 2 && 2 < 1;
bool d = 3 != 4;
