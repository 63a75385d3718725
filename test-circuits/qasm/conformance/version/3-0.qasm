OPENQASM 3.0;
int i;
