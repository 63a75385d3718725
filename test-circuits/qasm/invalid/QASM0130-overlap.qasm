array[int, 4] a;
def f(mutable array[int, #dim = 1] x, readonly array[int, #dim = 1] y) { x[0] = y[0]; }
f(a, a[0:1]);
