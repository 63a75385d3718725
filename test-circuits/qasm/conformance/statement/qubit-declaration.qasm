OPENQASM 3.1;
qubit q;
qubit[4] r;
qreg s[2];
qreg t;
