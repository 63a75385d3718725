// hessq.routine main
// hessq.registers q:0:data q2:1:data
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
h q;
