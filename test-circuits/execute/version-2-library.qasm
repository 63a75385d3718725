// expect c = 1000: 1
OPENQASM 2.0;
include "qelib1.inc";
gate turn(a) b { u3(a/2 + a/2, -pi/2, pi/2) b; }
qreg q[4];
creg c[4];
turn(pi) q[0];
x q[1];
x q[2];
c3x q[0], q[1], q[2], q[3];
rccx q[0], q[1], q[2];
rccx q[0], q[1], q[2];
csx q[0], q[1];
csx q[0], q[1];
u(pi, 0, pi) q[2];
rzz(0.3) q[2], q[3];
rxx(2*pi) q[2], q[3];
sx q[0];
sxdg q[0];
U(sin(pi/2)*pi, 0, pi) q[0];
measure q -> c;
