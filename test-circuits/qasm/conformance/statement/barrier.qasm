OPENQASM 3.1;
qubit[3] q;
barrier;
barrier q;
barrier q[0], q[1:2];
