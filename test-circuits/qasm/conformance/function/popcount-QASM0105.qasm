OPENQASM 3.1;
int i;
uint a = popcount(i);
