OPENQASM 3.1;
int i = 3;
const int n = i;
