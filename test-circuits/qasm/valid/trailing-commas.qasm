OPENQASM 3.1;
include "stdgates.inc";
qubit[3] q;
ccx q[0], q[1], q[2],;
h q[{0, 1,}];
U(1, 2, 3,) q[0];
gate g(a,) b, { }
