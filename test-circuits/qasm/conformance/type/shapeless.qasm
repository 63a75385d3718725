OPENQASM 3.1;
def f(mutable array[int[8], #dim = 2] a) { for uint i in [0:sizeof(a, 0) - 1] { a[i, 0] = 1; } }
array[int[8], 3, 4] b;
f(b);
