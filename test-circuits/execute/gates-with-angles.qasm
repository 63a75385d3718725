// state 0: 0.8 0
// state 1: 0 -0.6
OPENQASM 3.0;
include "stdgates.inc";
// Its angle 2·arccos(0.8) makes amplitudes 0.8 and -0.6i.
qubit q;
rx(2 * arccos(0.8)) q;
