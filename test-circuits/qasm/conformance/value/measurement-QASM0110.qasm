OPENQASM 3.1;
qubit[2] q;
bit[3] c = measure q;
