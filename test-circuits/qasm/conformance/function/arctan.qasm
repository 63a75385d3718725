OPENQASM 3.1;
const float a = arctan(0.5);
float b;
b = arctan(b);
b = arctan(1);
