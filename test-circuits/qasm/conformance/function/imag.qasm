OPENQASM 3.1;
complex[float[32]] z = 2im;
float[32] a = imag(z);
const float b = imag(1 + 3im);
