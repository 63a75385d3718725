OPENQASM 3.1;
const float a = sin(0.5);
angle[8] b;
float c = sin(b);
