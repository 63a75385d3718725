// expect m = 0, c = 0: 1/2
// expect m = 1, c = 0: 1/2
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
bit m;
bit c;
h q;
m = measure q;
if (m) { x q; }
c = measure q;
