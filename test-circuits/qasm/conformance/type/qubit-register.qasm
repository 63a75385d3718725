OPENQASM 3.1;
include "stdgates.inc";
qubit[3] q;
def f(qubit[3] a) { x a[2]; }
f(q);
