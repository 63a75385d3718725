OPENQASM 3.1;
include "stdgates.inc";
qubit q;
@note
{ x q; }
