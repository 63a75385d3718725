OPENQASM 3.1;
int a;
int b;int c;
