OPENQASM 3.1;
include "stdgates.inc";
def f(int n, qubit[2] q, bit b) -> bit { if (b) { x q[0]; } bit c = measure q[1]; return c; }
def g() { return; }
qubit[2] q;
bit c = f(3, q, true);
g();
