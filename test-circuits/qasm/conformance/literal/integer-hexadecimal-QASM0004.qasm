OPENQASM 3.1;
int a = 0x12g;
