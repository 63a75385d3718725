// hessq.success q=2
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
h q;
