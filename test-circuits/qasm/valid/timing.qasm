OPENQASM 3.1;
include "stdgates.inc";
qubit[2] q;
stretch g;
duration d = durationof({ x q[0]; });
delay[10ns] q[0];
delay[d + 2 * g] q[0], q[1];
delay[3dt];
box { x q[0]; }
box[100ns] { delay[g] q; }
x[5ns] q[0];
rz(0.5)[2 * d] q[0];
