OPENQASM 3.1;
complex a = 1 + 2im;
complex b = a * a;
float c = real(a);
