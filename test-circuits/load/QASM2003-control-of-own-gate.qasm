OPENQASM 3.0;
include "stdgates.inc";
gate g q { h q; }
qubit[2] q;
ctrl @ g q[0], q[1]; // BAD
