OPENQASM 3.2;
qubit[3] q;
nop;
nop q;
box { nop q[0], q[1]; }
