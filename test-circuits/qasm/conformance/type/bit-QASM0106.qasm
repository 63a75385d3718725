OPENQASM 3.1;
bit b = 3ns;
