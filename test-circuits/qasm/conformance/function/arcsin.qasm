OPENQASM 3.1;
const float a = arcsin(0.5);
float b;
b = arcsin(b);
b = arcsin(1);
