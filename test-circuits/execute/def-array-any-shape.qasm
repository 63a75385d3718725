// expect n = 6, r = 3: 1
OPENQASM 3.0;
include "stdgates.inc";
def size(readonly array[int[8], #dim = 2] m) -> uint { return sizeof(m) * sizeof(m, 1); }
array[int[8], 3, 2] m = {{1, 2}, {3, 4}, {5, 6}};
output uint n;
n = size(m);
output uint r;
r = sizeof(m, 0);
