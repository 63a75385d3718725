// expect c = 1: 1
// warns QASM3901
OPENQASM 3.0;
include "stdgates.inc";
pragma vendor keep
qubit q;
bit c;
@optimise none
x q;
c = measure q;
