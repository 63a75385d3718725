// expect c = 1: 1
OPENQASM 3.0;
include "stdgates.inc";
gate half(p) q { rx(-p/2) q; rx(-0.5*p) q; }
qubit q;
bit c;
half(3*pi) q;
c = measure q;
