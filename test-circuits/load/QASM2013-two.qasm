OPENQASM 3.0;
include "stdgates.inc";
// hessq.routine g kind=plain
// hessq.routine f kind=plain
gate g x_0, x_1 { cx x_0, x_1; }
qubit[2] q;
