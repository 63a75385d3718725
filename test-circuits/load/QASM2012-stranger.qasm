// hessq.success r=0
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
h q;
