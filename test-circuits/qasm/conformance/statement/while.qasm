OPENQASM 3.1;
int i = 3;
while (i > 0) { i -= 1; }
while (i < 3) i += 1;
