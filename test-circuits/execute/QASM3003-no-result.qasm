OPENQASM 3.0;
include "stdgates.inc";
def f(int n) -> int { if (n > 0) { return 1; } }
int a = f(-1);
