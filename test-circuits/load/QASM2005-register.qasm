OPENQASM 3.0;
include "stdgates.inc";
qubit[1000000000] q; // BAD
