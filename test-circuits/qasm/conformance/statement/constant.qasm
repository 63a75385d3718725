OPENQASM 3.1;
const int n = 3;
const float x = n / 2.0;
qubit[n] q;
const bit[2] b = "01";
