OPENQASM 3.1;
int b = a;
