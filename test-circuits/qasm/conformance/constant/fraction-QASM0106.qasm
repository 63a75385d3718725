OPENQASM 3.1;
const int a = 2.5;
