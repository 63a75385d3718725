// hessq.routine main kind=main
// hessq.registers q:1
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
h q;
