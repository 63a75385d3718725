// expect n = 1: 1/2
// expect n = 2: 1/4
// expect n = 3: 1/4
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
output int n;
for int i in [1:3] {
  n = i;
  reset q;
  h q;
  bit b = measure q;
  if (b) { break; }
}
