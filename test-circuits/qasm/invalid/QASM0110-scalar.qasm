qubit[3] q;
bit c = measure q;
