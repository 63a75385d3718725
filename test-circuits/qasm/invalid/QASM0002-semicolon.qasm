qubit q
bit c;
