OPENQASM 3.1;
qubit[3] q;
reset q;
reset q[1];
reset $0;
