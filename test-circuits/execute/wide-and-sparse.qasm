// expect c = 00: 1/2
// expect c = 11: 1/2
OPENQASM 3.0;
include "stdgates.inc";
// More qubits than all amplitudes of which fit.
qubit[100] q;
bit[2] c;
h q[0];
t q[0];
for int i in [0:98] { cx q[i], q[i + 1]; }
c[0] = measure q[0];
c[1] = measure q[99];
