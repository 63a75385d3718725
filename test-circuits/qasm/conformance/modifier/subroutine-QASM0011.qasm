OPENQASM 3.1;
include "stdgates.inc";
def f(qubit q) { }
qubit[2] q;
ctrl @ f(q[0]);
