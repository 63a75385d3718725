// state 0: 1 0
OPENQASM 3.0;
include "stdgates.inc";
gate word(a) q { h q; t q; rx(a) q; gphase(a); }
qubit q;
word(0.7) q;
inv @ word(0.7) q;
