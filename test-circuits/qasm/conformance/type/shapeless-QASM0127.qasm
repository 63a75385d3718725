OPENQASM 3.1;
def f(readonly array[int[8], #dim = 2] a) { }
array[int[8], 3] b;
f(b);
