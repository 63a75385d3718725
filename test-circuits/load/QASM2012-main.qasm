// hessq.routine main kind=main
// hessq.registers q:2:data
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
h q;
