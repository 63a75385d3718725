OPENQASM 3.1;
qubit q;
qubit[2] r;
measure q;
measure r;
bit b = measure q;
measure q -> b;
bit[2] c = measure r;
