// expect c = 1: 1
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
output bit c;
bit[1] m;
h q;
m[0] = measure q;
if (m[0]) { x q; }
x q;
c = measure q;
