OPENQASM 3.1;
const float a = arccos(0.5);
float b;
b = arccos(b);
b = arccos(1);
