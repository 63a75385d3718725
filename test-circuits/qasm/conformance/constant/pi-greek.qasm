OPENQASM 3.1;
const float a = π / 2;
angle[20] b = π;
