OPENQASM 3.1;
complex a = 2
im;
