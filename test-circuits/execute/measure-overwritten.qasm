// expect c = 0: 1/2
// expect c = 1: 1/2
OPENQASM 3.0;
include "stdgates.inc";
// The first outcome is lost, but has happened.
qubit q;
bit c;
h q;
c = measure q;
h q;
c = measure q;
