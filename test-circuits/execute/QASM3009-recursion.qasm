OPENQASM 3.0;
include "stdgates.inc";
def f(int n) -> int { return f(n + 1); }
int a = f(0);
