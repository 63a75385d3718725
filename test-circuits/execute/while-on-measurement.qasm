// drawn
// expect c = 0: 1
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
output bit c;
c = 1;
while (c) { reset q; h q; c = measure q; }
