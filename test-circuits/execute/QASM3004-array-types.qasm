OPENQASM 3.0;
include "stdgates.inc";
def f(readonly array[int[8], 2] v) -> int[8] { return v[0]; }
array[int[8], 3] a = {1, 2, 3};
int[8] b = f(a);
