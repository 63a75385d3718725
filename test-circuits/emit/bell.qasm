// hessq 0.1.0
// hessq.name bell
// hessq.register pair 2 system
// hessq.success pair=3
OPENQASM 3.0;
include "stdgates.inc";

// hessq.routine entangle kind=plain
// hessq.registers x:2:data
gate entangle x_0, x_1 {
  h x_0;
  cx x_0, x_1;
}

// hessq.routine main kind=main
// hessq.registers pair:2:data
qubit[2] pair;
bit[2] outcome;
entangle pair[0], pair[1];
outcome[0] = measure pair[0];
outcome[1] = measure pair[1];
