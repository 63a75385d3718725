OPENQASM 3.1;
bit[4] c = rotr("0110", 1);
uint[8] u;
u = rotr(u, 3);
int i;
c = rotr(c, i);
