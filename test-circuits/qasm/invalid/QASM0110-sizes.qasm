qubit[3] q;
bit[2] c;
c = measure q;
