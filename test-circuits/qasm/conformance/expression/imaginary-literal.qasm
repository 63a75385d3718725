OPENQASM 3.1;
complex a = 2im;
complex b = 1.5 + 2.5 im;
