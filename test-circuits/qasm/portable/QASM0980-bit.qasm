OPENQASM 3.0;
include "stdgates.inc";
qubit q;
bit b;
b = measure q;
if (b) { x q; }
