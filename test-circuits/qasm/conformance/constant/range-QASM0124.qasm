OPENQASM 3.1;
const uint[8] a = 256;
