OPENQASM 3.1;
const int a = int(2.5);
