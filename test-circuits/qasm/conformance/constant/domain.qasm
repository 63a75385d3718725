OPENQASM 3.1;
const float a = arccos(1);
const float b = sqrt(2);
