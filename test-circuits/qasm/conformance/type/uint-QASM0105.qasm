OPENQASM 3.1;
uint a;
a << 1;
