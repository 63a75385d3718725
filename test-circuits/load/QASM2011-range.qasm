// hessq.success q=99999999999999999999
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
h q;
