OPENQASM 3.0;
include "stdgates.inc";
qubit[2] q;
qubit[2] r;
let a = q ++ r;
x a[0];
