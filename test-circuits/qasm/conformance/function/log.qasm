OPENQASM 3.1;
const float a = log(0.5);
float b;
b = log(b);
b = log(1);
