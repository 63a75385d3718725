OPENQASM 3.1;
include "stdgates.inc";
qubit q;
inv @ s q;
inv @ inv @ t q;
