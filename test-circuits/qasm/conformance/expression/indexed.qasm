OPENQASM 3.1;
bit[4] c;
int[8] i;
array[float, 2, 3] a;
c[-1] = c[0];
i[7] = 1;
a[1, 2] = a[0][1];
bit[2] d = c[1:2];
