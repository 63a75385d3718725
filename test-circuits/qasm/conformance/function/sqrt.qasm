OPENQASM 3.1;
const float a = sqrt(0.5);
complex z = sqrt(2im);
