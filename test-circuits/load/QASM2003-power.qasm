OPENQASM 3.0;
include "stdgates.inc";
qubit[4] q;
pow(0.5) @ x q[0]; // BAD
ctrl(3) @ x q[0], q[1], q[2], q[3]; // BAD
