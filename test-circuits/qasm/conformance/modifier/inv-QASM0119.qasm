OPENQASM 3.1;
include "stdgates.inc";
qubit q;
inv(2) @ s q;
