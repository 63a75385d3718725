OPENQASM 3.1;
def f(qubit[3] a) { }
qubit[2] q;
f(q);
