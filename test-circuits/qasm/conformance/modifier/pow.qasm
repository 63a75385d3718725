OPENQASM 3.1;
include "stdgates.inc";
qubit q;
float e = 0.5;
pow(2) @ s q;
pow(0.5) @ x q;
pow(-1) @ t q;
pow(e) @ x q;
