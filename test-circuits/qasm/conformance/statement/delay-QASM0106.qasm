OPENQASM 3.1;
qubit q;
delay[10] q;
