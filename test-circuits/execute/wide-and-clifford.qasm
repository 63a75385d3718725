// drawn
// expect c = 1: 1/2
// expect c = 0: 1/2
OPENQASM 3.0;
include "stdgates.inc";
qubit[60] q;
output bit c;
h q;
for int i in [0:58] { cz q[i], q[i + 1]; }
c = measure q[30];
