OPENQASM 3.1;
uint[8] u = 3;
bit[4] c = "0110";
angle[8] a;
u = u >> 2;
c = c >> 1;
a = a >> u;
const int n = 8 >> 2;
