OPENQASM 3.1;
qubit[0] q;
