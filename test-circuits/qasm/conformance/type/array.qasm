OPENQASM 3.1;
array[int[8], 3] a = {1, 2, 3};
array[float, 2, 2] b;
b[0] = b[1];
a[1:2] = a[0:1];
int i = a[-1];
