OPENQASM 3.1;
include "stdgates.inc";
qubit q;
@note some words
@more
x q;
