OPENQASM 3.1;
pi = 3;
