OPENQASM 3.1;
qubit[4] q;
reset q[0:0:3];
