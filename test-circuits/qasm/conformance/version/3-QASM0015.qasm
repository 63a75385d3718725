OPENQASM 4.0;
int i;
