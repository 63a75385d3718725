OPENQASM 3.1;
bit b;
int i;
bool c = b || i || true || i > 3;
