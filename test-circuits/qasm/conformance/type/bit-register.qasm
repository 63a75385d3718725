OPENQASM 3.1;
const int n = 4;
bit[n] b;
bit[2 * n] c = "00001111";
b = c[0:3];
