OPENQASM 3.1;
float f = 7.5 % 2;
