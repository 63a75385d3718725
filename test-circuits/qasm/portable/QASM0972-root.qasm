OPENQASM 3.0;
include "stdgates.inc";
qubit q;
pow(0.5) @ x q;
