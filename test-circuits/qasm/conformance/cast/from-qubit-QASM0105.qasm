OPENQASM 3.1;
qubit q;
int i = int(q);
