OPENQASM 3.1;
const float a = tau / 2;
angle[20] b = tau;
