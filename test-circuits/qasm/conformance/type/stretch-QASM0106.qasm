OPENQASM 3.1;
stretch a = 3ns;
