OPENQASM 3.2;
include "stdgates.inc";
qubit[2] q;
nop;
nop q[0], q[1];
box { nop q; }
