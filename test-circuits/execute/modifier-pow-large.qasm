// state 1: 1 0
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
pow(1000001) @ x q;
pow(400) @ t q;
