OPENQASM 3.1;
include "stdgates.inc";
gate nothing a {}
gate turn(theta, phi) a, b {
  rz(theta / 2 + phi) a;
  ctrl @ gphase(-theta) b;
  barrier a, b;
  for int i in [0:2] {
    cx a, b;
  }
  nothing a;
}
qubit[2] q;
turn(pi / 4, 0.5) q[0], q[1];
