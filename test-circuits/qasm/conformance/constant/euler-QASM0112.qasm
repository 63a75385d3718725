OPENQASM 3.1;
euler = 3;
