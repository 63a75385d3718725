OPENQASM 3.1;
angle[8] a;
a /= a;
