OPENQASM 3.1;
qubit q;
nop q;
