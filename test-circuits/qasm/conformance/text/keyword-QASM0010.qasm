OPENQASM 3.1;
int measure = 3;
