OPENQASM 3.1;
const float a = floor(0.5);
float b;
b = floor(b);
b = floor(1);
