OPENQASM 3.1;
bit[-1] b;
