qubit[2] q;
ctrl @ gphase(0.5) q[0], q[1];
