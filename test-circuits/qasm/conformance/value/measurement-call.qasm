OPENQASM 3.2;
defcal both(angle[20] a) q, r -> bit { }
qubit[2] q;
bit b = both(0.5) q[0], q[1];
both(0.5) q[0], q[1] -> b;
both(0.5) q[0], q[1];
