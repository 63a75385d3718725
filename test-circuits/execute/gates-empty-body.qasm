// state 1: 1 0
OPENQASM 3.0;
include "stdgates.inc";
gate nothing q { }
gate phases(a) q { gphase(a); }
qubit q;
x q;
nothing q;
phases(2 * pi) q;
