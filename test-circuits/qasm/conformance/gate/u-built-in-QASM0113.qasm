OPENQASM 3.1;
qubit[4] q;
U(pi / 3, 0.5, -1, 2) q[0];
