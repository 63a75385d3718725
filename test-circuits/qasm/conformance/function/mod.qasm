OPENQASM 3.1;
const int a = mod(7, 4);
float b = mod(7.5, 2);
b = mod(7, 2.5);
