OPENQASM 3.1;
const int[8] a = int[8](100) + int[8](100);
