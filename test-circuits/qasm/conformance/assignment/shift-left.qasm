OPENQASM 3.1;
uint[4] u;
u <<= 1;
bit[4] c;
c <<= u;
