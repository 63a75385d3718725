// expect c = 0: 1/2
// expect c = 1: 1/2
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
output bit c;
h q;
measure q;
h q;
c = measure q;
