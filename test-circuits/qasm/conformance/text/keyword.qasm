OPENQASM 3.1;
int nop = 3;
int sizeof2 = nop;
