OPENQASM 3.0;
include "stdgates.inc";
// hessq.mood good
qubit[2] q;
