OPENQASM 3.1;
include "stdgates.inc";
qubit q;
h q;
