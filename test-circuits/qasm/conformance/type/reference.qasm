OPENQASM 3.1;
def f(readonly array[int[8], 3] a, mutable array[float, 2, 2] b) { b[0, 0] = a[1]; }
array[int[8], 3] a;
array[float, 2, 2] b;
f(a, b);
