OPENQASM 3.1;
stretch a;
duration b = 3ns + 2 * a;
