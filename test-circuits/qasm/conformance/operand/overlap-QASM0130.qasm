OPENQASM 3.1;
def f(mutable array[int, #dim = 1] a, readonly array[int, #dim = 1] b) { }
array[int, 2, 3] m;
f(m[1], m[1]);
