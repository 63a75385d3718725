OPENQASM 3.1;
include "stdgates.inc";
qubit[3] q;
qubit[3] r;
qubit a;
cx q, r;
cx a, q;
ccx q, a, r;
