OPENQASM 3.1;
include "stdgates.inc";
const int n = 2;
gate g q { x q; }
def f(qubit[n] q) { g q[0]; x $3; }
