OPENQASM 3.0;
include "stdgates.inc";
gate g q { gphase(0.5); x q; }
qubit[2] q;
ctrl @ g q[0], q[1];
