OPENQASM 3.1;
bit b;
angle[8] a = angle[8](b);
