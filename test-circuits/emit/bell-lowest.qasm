// hessq 0.1.0
// hessq.name bell
// hessq.register pair 2 system
// hessq.success pair=3
OPENQASM 3.0;
// hessq.routine main kind=main
// hessq.registers pair:2:data
qubit[2] q;
bit[2] c;
h q[0];
cx q[0], q[1];
c[0] = measure q[0];
c[1] = measure q[1];
