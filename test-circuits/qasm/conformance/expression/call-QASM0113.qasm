OPENQASM 3.1;
float c = sin(1, 2);
