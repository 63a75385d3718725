// expect n = 0: 1
OPENQASM 3.0;
include "stdgates.inc";
def count(mutable array[int[8], 1] n) -> bool { n[0] += 1; return true; }
array[int[8], 1] calls = {0};
bool a = false && count(calls);
bool b = true || count(calls);
output int[8] n;
n = calls[0];
