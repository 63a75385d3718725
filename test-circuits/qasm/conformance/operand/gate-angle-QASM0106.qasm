OPENQASM 3.1;
include "stdgates.inc";
qubit q;
rz(2im) q;
