OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
crx(pi / 3) q[0], q[1];
inv @ crx(pi / 3) q[0], q[1];
ctrl @ crx(pi / 3) q[0], q[1], q[2];
