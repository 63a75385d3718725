OPENQASM 3.1;
include "stdgates.inc";
qubit q;
h(0.5) q;
