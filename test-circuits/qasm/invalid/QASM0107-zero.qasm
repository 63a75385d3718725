qubit[0] q;
