OPENQASM 3.1;
include "stdgates.inc";
qubit q;
x q;
def f(qubit a) { reset a; }
f(q);
