OPENQASM 3.1;
const float a = euler / 2;
angle[20] b = euler;
