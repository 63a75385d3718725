OPENQASM 3.1;
uint[4] u;
u >>= 1;
angle[4] a;
a >>= 2;
