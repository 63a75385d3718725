OPENQASM 3.1;
qubit q;
bit b = measure q;
