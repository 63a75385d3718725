OPENQASM 3.1;
uint[4] u;
u |= 3;
bit b;
b |= true;
