OPENQASM 3.1;
uint[8] a = 3;
uint[8] b = a & 1;
a[0] = 1;
bit[8] c = a;
