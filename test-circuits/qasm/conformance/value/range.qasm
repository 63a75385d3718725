OPENQASM 3.1;
qubit[9] q;
reset q[1:3];
reset q[0:2:8];
reset q[:4];
reset q[5:];
reset q[8:-1:0];
reset q[-3:-1];
