OPENQASM 3.1;
float a = 1.2.3;
