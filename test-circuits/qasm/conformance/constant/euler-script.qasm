OPENQASM 3.1;
const float a = ℇ / 2;
angle[20] b = ℇ;
