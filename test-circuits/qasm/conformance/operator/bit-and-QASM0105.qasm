OPENQASM 3.1;
int i;
int j;
i & j;
