OPENQASM 3.1;
qubit q;
int a = q + 1;
