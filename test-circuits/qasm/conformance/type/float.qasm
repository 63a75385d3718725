OPENQASM 3.1;
float a = 1.5;
float b = 3;
bool c = a;
