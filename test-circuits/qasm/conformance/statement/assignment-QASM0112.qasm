OPENQASM 3.1;
const int n = 3;
n = 4;
