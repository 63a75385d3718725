// state 00: 1 0
OPENQASM 3.0;
include "stdgates.inc";
gate own(a) q, r { h q; cx q, r; rz(a) r; gphase(0.2); }
qubit[2] q;
pow(1/3.0) @ own(0.4) q[0], q[1];
pow(1/3.0) @ own(0.4) q[0], q[1];
pow(1/3.0) @ own(0.4) q[0], q[1];
inv @ own(0.4) q[0], q[1];
