OPENQASM 3.0;
include "stdgates.inc";
qubit[2] q;
box[100ns] { h q[0]; } // BAD
