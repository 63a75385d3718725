OPENQASM 3.1;
include "stdgates.inc";
qubit q;
pow @ s q;
