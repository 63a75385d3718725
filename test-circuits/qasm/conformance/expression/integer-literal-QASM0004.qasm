OPENQASM 3.1;
int a = 1__0;
