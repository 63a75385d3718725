OPENQASM 3.1;
include "stdgates.inc";
gate g(a, b) q, r { rz(a) q; cx q, r; rz(b) r; }
gate id2 q { }
qubit[2] q;
g(0.1, pi) q[0], q[1];
