OPENQASM 3.0;
include "stdgates.inc";
qubit q;
rz(1 / 2) q;
