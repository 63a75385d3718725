OPENQASM 3.1;
angle[8] a;
angle[9] b;
a - b;
