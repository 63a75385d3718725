OPENQASM 3.1;
int a = 0;
int b = 12_345;
const int c = 99999999999999999999;
