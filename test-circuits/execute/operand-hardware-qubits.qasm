// expect c = 10: 1
OPENQASM 3.0;
include "stdgates.inc";
bit[2] c;
x $17;
cx $3, $0;
c[0] = measure $3;
c[1] = measure $17;
