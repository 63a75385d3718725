OPENQASM 3.1;
complex[float[32]] z = 2im;
float[32] a = real(z);
const float b = real(1 + 3im);
