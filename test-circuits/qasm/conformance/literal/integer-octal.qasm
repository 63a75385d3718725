OPENQASM 3.1;
int a = 0o17;
int b = 0o1_7;
