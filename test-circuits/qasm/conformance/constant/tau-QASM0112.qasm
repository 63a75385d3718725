OPENQASM 3.1;
tau = 3;
