OPENQASM 3.1;
float f;
f %= 2;
