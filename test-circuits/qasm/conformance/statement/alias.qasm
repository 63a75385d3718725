OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
qubit r;
let a = q[0:1] ++ r;
let b = q;
let c = q[{0, 2}];
h a;
x b[3];
