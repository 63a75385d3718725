int n = 3;
qubit[n] q;
