OPENQASM 3.1;
const int[8] a = 127;
const uint[8] b = uint[8](200) + uint[8](100);
