// expect c = 1: 1
OPENQASM 3.0;
include "stdgates.inc";
// The phase of a gate's body is physical once the gate is controlled.
gate minus q { gphase(pi); }
qubit[2] q;
bit c;
h q[0];
ctrl @ minus q[0], q[1];
h q[0];
c = measure q[0];
