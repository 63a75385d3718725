OPENQASM 3.1;
def f(readonly array[int[8], 3] a) { a[0] = 1; }
