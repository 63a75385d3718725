OPENQASM 3.1;
qubit[4] q;
let a = q[0:2] ++ q[2:3];
