OPENQASM 2.0;
include "qelib1.inc";
qreg q[2];
creg c[2];
opaque magic(a) x;
gate g(a) x, y { cu1(a / 2) x, y; CX x, y; U(0, 0, ln(3) ^ 2) x; }
g(1 / 2) q[0], q[1];
measure q -> c;
if (c == 3) reset q[0];
