// expect n = 1: 1/2
// expect n = 2: 1/4
// expect n = 3: 1/4
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
output uint[2] n;
bit b = 1;
while (b && n < 3) { reset q; h q; b = measure q; n += 1; }
