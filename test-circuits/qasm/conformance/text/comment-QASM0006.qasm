OPENQASM 3.1;
int i; /* never closed
