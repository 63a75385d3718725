OPENQASM 3.1;
bit[4] c;
bool b = c && true;
