// state 0: 0 1
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
gphase(pi/2);
