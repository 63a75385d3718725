OPENQASM 3.1;
float f;
f /= 3;
angle[8] a;
a /= 2;
