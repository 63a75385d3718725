OPENQASM 3.1;
const float a = tan(0.5);
angle[8] b;
float c = tan(b);
