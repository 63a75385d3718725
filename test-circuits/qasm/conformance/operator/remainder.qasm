OPENQASM 3.1;
int i = 7 % 4;
uint[8] u;
u = u % 3;
