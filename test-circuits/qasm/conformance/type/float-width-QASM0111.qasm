OPENQASM 3.1;
int n;
float[n] a;
