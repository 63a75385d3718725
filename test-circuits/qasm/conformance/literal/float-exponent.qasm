OPENQASM 3.1;
float a = 1e3;
float b = 2.5e-3;
float c = 1E+3;
