OPENQASM 3.1;
include "stdgates.inc";
qubit q;
if (measure q) { x q; }
