OPENQASM 3.1;
qubit q[4];
