OPENQASM 3.1;
int a = 1;
int b = a;
