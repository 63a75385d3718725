OPENQASM 3;
int i;
