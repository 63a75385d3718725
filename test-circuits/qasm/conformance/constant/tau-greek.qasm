OPENQASM 3.1;
const float a = τ / 2;
angle[20] b = τ;
