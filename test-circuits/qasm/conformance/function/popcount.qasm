OPENQASM 3.1;
bit[4] c;
uint a = popcount(c);
uint[8] b;
a = popcount(b);
const uint d = popcount("0111");
