// expect c = 1101: 1
OPENQASM 3.0;
include "stdgates.inc";
// The leftmost modifier has the first qubits.
qubit[4] q;
bit[4] c;
x q[0];
x q[3];
ctrl @ negctrl @ x q[0], q[1], q[2];
negctrl @ ctrl @ x q[0], q[1], q[2];
c = measure q;
