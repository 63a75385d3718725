OPENQASM 3.1;
angle[8] a;
float b = log(a);
