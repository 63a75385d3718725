OPENQASM 3.1;
const float a = cos(0.5);
angle[8] b;
float c = cos(b);
