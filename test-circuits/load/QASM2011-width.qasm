// hessq.register q two system
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
h q;
