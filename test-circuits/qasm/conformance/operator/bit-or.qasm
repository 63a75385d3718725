OPENQASM 3.1;
uint[8] u = 3;
bit[4] c = "0110";
angle[8] a;
bit b;
u = u | 5;
c = c | "1100";
a = a | a;
b = b | c[0];
