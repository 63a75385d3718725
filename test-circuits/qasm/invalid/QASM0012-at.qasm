OPENQASM 3.1;
include "stdgates.inc";
qubit a;
qubit b;
ctrl @x a, b;
