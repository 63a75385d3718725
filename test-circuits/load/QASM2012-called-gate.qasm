OPENQASM 3.0;
include "stdgates.inc";
// hessq.routine g kind=plain
// hessq.registers x:3:data
gate g x_0, x_1 { cx x_0, x_1; }
qubit[2] q;
g q[0], q[1];
g q[1], q[0];
