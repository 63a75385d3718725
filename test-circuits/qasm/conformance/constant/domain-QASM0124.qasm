OPENQASM 3.1;
const float a = arccos(2);
