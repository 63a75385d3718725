OPENQASM 3.1;
complex z;
float f = float(z);
