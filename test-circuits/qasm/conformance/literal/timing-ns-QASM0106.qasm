OPENQASM 3.1;
float a = 10ns;
