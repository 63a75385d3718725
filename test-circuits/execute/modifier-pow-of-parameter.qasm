// expect c = 1: 1
OPENQASM 3.0;
include "stdgates.inc";
const float half = 1 / 2.0;
qubit q;
bit c;
for int i in [1:4] { pow(half * 0.5) @ x q; }
c = measure q;
