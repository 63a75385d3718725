OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
cphase(pi / 3) q[0], q[1];
inv @ cphase(pi / 3) q[0], q[1];
ctrl @ cphase(pi / 3) q[0], q[1], q[2];
