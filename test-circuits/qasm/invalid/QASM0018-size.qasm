qubit q[3];
