OPENQASM 3.1;
angle[4] a;
float f = float(a);
