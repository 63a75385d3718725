// hessq.name a
// hessq.name b
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
h q;
