OPENQASM 3.1;
int a = 0b0110;
int b = 0B1_0;
