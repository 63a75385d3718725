OPENQASM 3.1;
int[8] i;
bit[4] c = bit[4](i);
