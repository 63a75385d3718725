OPENQASM 3.1;
include "stdgates.inc";
qubit[3] q;
let a = q[0:1];
cx a[1], q[1];
