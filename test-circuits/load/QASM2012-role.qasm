// hessq.register r 1 system
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
h q;
