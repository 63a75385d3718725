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

// hessq.routine copy kind=arithmetic bits=2
// hessq.registers from:2:data to:2:data
gate copy from_0, from_1, to_0, to_1 {
  cx from_0, to_0;
  cx from_1, to_1;
}

// hessq.routine x kind=unlookup table=0%201
// hessq.registers address:2:data data:2:data scratch:1:scratch
def x_(qubit[2] address, qubit data_0, qubit data_1, qubit scratch) {
  bit[2] m;
  copy address[0], address[1], data_0, data_1;
  h data_0;
  m[0] = measure data_0;
  reset data_0;
  h data_1;
  m[1] = measure data_1;
  reset data_1;
  m[0] ^= m[1];
  if (m[0]) {
    cz address[0], scratch;
    z address[1];
  }
}

// hessq.routine main kind=main
// hessq.registers h:5:data single:1:data scratch:1:scratch
qubit[5] h_;
qubit[1] single;
qubit[1] scratch;
bit[1] outcome;
copy h_[0], h_[1], h_[2], h_[3];
x_(h_[0:1], h_[2], h_[3], scratch[0]);
x_(h_[1:2], h_[4], single[0], scratch[0]);
for int i in [0:2] {
  t h_[4];
  ccx h_[2], h_[1], h_[0];
  copy h_[1], h_[2], h_[3], h_[4];
}
outcome[0] = measure single[0];
