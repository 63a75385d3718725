OPENQASM 3.1;
int i;
i *= 3;
angle[8] a;
uint[8] u;
a *= u;
