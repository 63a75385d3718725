OPENQASM 3.1;
int a = 3;
int b = a + 1;
a = b ** 2;
