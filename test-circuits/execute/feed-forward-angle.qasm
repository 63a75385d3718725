// expect c = 0: 1
OPENQASM 3.0;
include "stdgates.inc";
// Two rounds of phase estimation of p(2 pi 1/4).
qubit[2] q;
output bit c;
bit[2] k;
x q[1];
h q[0];
ctrl @ pow(2) @ p(pi/2) q[0], q[1];
h q[0];
k[0] = measure q[0];
reset q[0];
h q[0];
ctrl @ p(pi/2) q[0], q[1];
angle[2] correction = angle[2](k);
p(-pi * k[0] / 2.0) q[0];
h q[0];
k[1] = measure q[0];
c = k[1];
