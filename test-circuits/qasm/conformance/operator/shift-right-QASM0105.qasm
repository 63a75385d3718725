OPENQASM 3.1;
float f = 1.5 >> 2;
