// expect n = 12: 1
OPENQASM 3.0;
include "stdgates.inc";
const int base = 5;
def add(int n) -> int { return n + base; }
int n = add(7);
