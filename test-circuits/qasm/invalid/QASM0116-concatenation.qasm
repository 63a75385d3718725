qubit[3] q;
let a = q[0:1] ++ q[1:2];
