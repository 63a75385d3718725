OPENQASM 3.1;
include "stdgates.inc";
qubit[2] q;
x q[0];
rz(pi / 4) q[1];
cx q[0], q[1];
h q;
x[5ns] q[0];
