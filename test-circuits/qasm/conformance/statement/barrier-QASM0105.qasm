OPENQASM 3.1;
bit c;
barrier c;
