OPENQASM 3.1;
angle[8] a;
angle[4] b;
a + b;
