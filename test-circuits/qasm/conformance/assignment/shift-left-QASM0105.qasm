OPENQASM 3.1;
bool b;
b <<= 1;
