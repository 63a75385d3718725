OPENQASM 3.1;
const int[8] a = -128;
const uint[8] b = 255;
