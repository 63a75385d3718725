// expect c = 1: 1
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
output bit c;
bit m;
h q;
m = measure q;
if (!m) { x q; } else { z q; }
c = measure q;
