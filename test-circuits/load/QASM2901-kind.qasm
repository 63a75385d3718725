OPENQASM 3.0;
include "stdgates.inc";
// hessq.routine main kind=miracle
qubit[2] q;
