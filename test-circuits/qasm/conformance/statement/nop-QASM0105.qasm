OPENQASM 3.2;
int i;
nop i;
