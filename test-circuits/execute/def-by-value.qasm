// expect a = 3, b = 10: 1
OPENQASM 3.0;
include "stdgates.inc";
def change(int n) -> int { n += 7; return n; }
int a = 3;
int b = change(a);
