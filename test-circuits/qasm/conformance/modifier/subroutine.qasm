OPENQASM 3.1;
include "stdgates.inc";
gate g q { x q; }
qubit[2] q;
ctrl @ g q[0], q[1];
