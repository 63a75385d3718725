OPENQASM 3.1;
gphase -pi;
