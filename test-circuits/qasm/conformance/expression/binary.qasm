OPENQASM 3.1;
int a = 1 + 2 * 3;
bool b = a > 2 && a < 9;
