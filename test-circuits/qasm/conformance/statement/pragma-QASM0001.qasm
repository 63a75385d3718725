OPENQASM 3.1;
pragma
int i;
