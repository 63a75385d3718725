// state 0: 1 0
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
U(0.3, 0.5, 0.9) q;
inv @ U(0.3, 0.5, 0.9) q;
U(0.3, 0.5, 0.9) q;
U(-0.3, -0.9, -0.5) q;
