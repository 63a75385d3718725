OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
swap q[0], q[1];
inv @ swap q[0], q[1];
ctrl @ swap q[0], q[1], q[2];
