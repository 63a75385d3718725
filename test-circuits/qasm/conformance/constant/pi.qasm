OPENQASM 3.1;
const float a = pi / 2;
angle[20] b = pi;
