OPENQASM 3.0;
include "stdgates.inc";
// hessq.routine main kind=main
qubit[2] q;
h q;
// hessq.routine lost kind=plain
