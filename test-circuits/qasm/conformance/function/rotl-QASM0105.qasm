OPENQASM 3.1;
float a = rotl(1.5, 2);
