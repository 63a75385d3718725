OPENQASM 3.1;
qubit[9] q;
reset q[{0, 2, -1}];
for int i in {1, 5} { }
