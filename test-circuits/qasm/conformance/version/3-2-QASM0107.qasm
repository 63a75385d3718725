OPENQASM 3.2;
int[0] i;
