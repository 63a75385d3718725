OPENQASM 3.1;
include "stdgates.inc";
qubit q;
stretch g;
box { x q; }
box[100ns] { delay[g] q; x q; }
