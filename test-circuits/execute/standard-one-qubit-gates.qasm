// state 00: 1 0
OPENQASM 3.0;
include "stdgates.inc";
// Under a control each gate meets the inverse of what it is made of, phases included.
gate my_x q { gphase(-pi/2); U(pi, 0, pi) q; }
gate my_y q { gphase(-pi/2); U(pi, pi/2, pi/2) q; }
gate my_h q { gphase(-pi/4); U(pi/2, 0, pi) q; }
gate my_sx q { gphase(pi/4); rx(pi/2) q; }
gate my_rx(a) q { gphase(-a/2); U(a, -pi/2, pi/2) q; }
gate my_ry(a) q { gphase(-a/2); U(a, 0, 0) q; }
gate my_rz(a) q { gphase(-a/2); p(a) q; }
gate my_u2(a, b) q { gphase(-(a + b + pi/2)/2); U(pi/2, a, b) q; }
gate my_u3(a, b, d) q { gphase(-(a + b + d)/2); U(a, b, d) q; }
qubit[2] q;
h q[0];
ry(0.7) q[1];
ctrl @ x q[0], q[1];
inv @ ctrl @ my_x q[0], q[1];
ctrl @ y q[0], q[1];
inv @ ctrl @ my_y q[0], q[1];
ctrl @ h q[0], q[1];
inv @ ctrl @ my_h q[0], q[1];
ctrl @ sx q[0], q[1];
inv @ ctrl @ my_sx q[0], q[1];
ctrl @ rx(0.4) q[0], q[1];
inv @ ctrl @ my_rx(0.4) q[0], q[1];
ctrl @ ry(0.4) q[0], q[1];
inv @ ctrl @ my_ry(0.4) q[0], q[1];
ctrl @ rz(0.4) q[0], q[1];
inv @ ctrl @ my_rz(0.4) q[0], q[1];
ctrl @ u2(0.4, 0.9) q[0], q[1];
inv @ ctrl @ my_u2(0.4, 0.9) q[0], q[1];
ctrl @ u3(1.4, 0.4, 0.9) q[0], q[1];
inv @ ctrl @ my_u3(1.4, 0.4, 0.9) q[0], q[1];
ctrl @ id q[0], q[1];
ry(-0.7) q[1];
h q[0];
