OPENQASM 3.1;
bit[4] c = rotl("0110", 1);
uint[8] u;
u = rotl(u, 3);
int i;
c = rotl(c, i);
