OPENQASM 3.1;
bit[4] c;
bit[3] d;
bool b = c == d;
