OPENQASM 3.1;
complex a = 2im;
complex b = 2.5 im;
complex c = 1e3im;
