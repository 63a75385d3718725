OPENQASM 3.1;
include "stdgates.inc";
qubit q;
{ int i = 1; x q; }
int i = 2;
