OPENQASM 3.1;
int a = 1_000;
int b = 0xfF;
int c = 0b1010;
int d = 0o17;
