def f(qubit[2] a, qubit b) { }
qubit[3] q;
f(q[0:1], q[1]);
