OPENQASM 3.1;
qubit[2] q;
reset q[{0, 2}];
