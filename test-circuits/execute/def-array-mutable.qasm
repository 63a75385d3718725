// expect a = {{1, 2}, {30, 4}}: 1
OPENQASM 3.0;
include "stdgates.inc";
def change(mutable array[int[8], #dim = 1] row) { row[0] *= 10; }
array[int[8], 2, 2] a = {{1, 2}, {3, 4}};
change(a[1]);
