OPENQASM 3.1;
const float a = ceiling(0.5);
float b;
b = ceiling(b);
b = ceiling(1);
