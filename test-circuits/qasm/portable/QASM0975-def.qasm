OPENQASM 3.0;
include "stdgates.inc";
def f(qubit q) { x q; }
qubit q;
f(q);
