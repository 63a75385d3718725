// expect c = 1: 1
OPENQASM 3.0;
include "stdgates.inc";
array[angle[16], 2] a = {pi / 4, 3 * pi / 4};
qubit q;
output bit c;
for int i in [0:1] { rx(a[i]) q; }
c = measure q;
