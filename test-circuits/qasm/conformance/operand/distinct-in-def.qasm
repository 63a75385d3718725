OPENQASM 3.1;
def f(qubit a, qubit b) { }
qubit[2] q;
f(q[0], q[-1]);
