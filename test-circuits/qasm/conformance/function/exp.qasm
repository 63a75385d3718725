OPENQASM 3.1;
const float a = exp(0.5);
complex z = exp(2im);
