OPENQASM 3.1;
bit b;
bit c = 1;
b = c;
bool t = b;
