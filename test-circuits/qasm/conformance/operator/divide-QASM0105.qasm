OPENQASM 3.1;
angle[8] a;
uint[8] u;
u / a;
