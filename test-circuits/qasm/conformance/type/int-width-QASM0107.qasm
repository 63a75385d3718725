OPENQASM 3.1;
int[0] a;
