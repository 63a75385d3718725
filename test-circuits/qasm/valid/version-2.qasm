// OpenQASM 2
OPENQASM 2.0;
include "qelib1.inc";
qreg q[3];
creg c[2];
creg in[1];
gate angle(a, b) box, bit { U(a / 2, 0, -b ^ 2) box; CX box, bit; barrier box, bit; }
opaque magic(alpha) a, b;
opaque plain a;
angle(1 / 2, pi * sin(ln(3))) q[0], q[1];
cu3(0.1, 2, 3) q[0], q[1];
u2(0, pi) q;
h q[0];
measure q[0] -> c[0];
if (c == 1) x q[1];
if (in == 0) measure q[2] -> in[0];
reset q;
