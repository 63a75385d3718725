OPENQASM 3.1;
complex z = 2im;
complex[float[32]] w = complex[float[32]](z);
float f = real(z);
