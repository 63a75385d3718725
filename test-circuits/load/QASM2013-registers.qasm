OPENQASM 3.0;
include "stdgates.inc";
// hessq.registers q:2:data
qubit[2] q;
