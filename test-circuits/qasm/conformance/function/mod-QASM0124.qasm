OPENQASM 3.1;
const int a = mod(7, 0);
