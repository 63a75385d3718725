// hessq 0.1.0
// hessq.name feedback
// hessq.register h 5 system
// hessq.register single 1 signal
// hessq.register scratch 1 scratch
// hessq.success single=0
// hessq.fact alpha 3.5
// hessq.fact solver kernel reflection
OPENQASM 3.0;
include "stdgates.inc";
// hessq.routine main kind=main
// hessq.registers h:5:data single:1:data scratch:1:scratch
qubit[5] h_;
qubit[1] single;
qubit[1] scratch;
bit[3] c;
cx h_[0], h_[2];
cx h_[1], h_[3];
cx h_[0], h_[2];
cx h_[1], h_[3];
h h_[2];
c[1] = measure h_[2];
reset h_[2];
h h_[3];
c[2] = measure h_[3];
reset h_[3];
if (c[1]) {
  cz h_[0], scratch[0];
  z h_[1];
}
if (c[2]) {
  cz h_[0], scratch[0];
  z h_[1];
}
cx h_[1], h_[4];
cx h_[2], single[0];
h h_[4];
c[1] = measure h_[4];
reset h_[4];
h single[0];
c[2] = measure single[0];
reset single[0];
if (c[1]) {
  cz h_[1], scratch[0];
  z h_[2];
}
if (c[2]) {
  cz h_[1], scratch[0];
  z h_[2];
}
t h_[4];
ccx h_[2], h_[1], h_[0];
cx h_[1], h_[3];
cx h_[2], h_[4];
t h_[4];
ccx h_[2], h_[1], h_[0];
cx h_[1], h_[3];
cx h_[2], h_[4];
t h_[4];
ccx h_[2], h_[1], h_[0];
cx h_[1], h_[3];
cx h_[2], h_[4];
c[0] = measure single[0];
