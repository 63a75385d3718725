// expect c = 1: 1
OPENQASM 3.0;
include "stdgates.inc";
gate six q { for int i in [1:6] { rx(pi/i/2) q; rx(-pi/i/2) q; rx(pi/6) q; } }
qubit q;
bit c;
six q;
c = measure q;
