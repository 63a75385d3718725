OPENQASM 3.1;
const int a = 7 / 0;
