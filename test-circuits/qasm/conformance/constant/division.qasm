OPENQASM 3.1;
const int a = 7 / 2;
const float b = 1 / 2.0;
