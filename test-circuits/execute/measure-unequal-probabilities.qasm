// expect c = 0: 0.64
// expect c = 1: 0.36
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
bit c;
ry(2 * arccos(0.8)) q;
c = measure q;
