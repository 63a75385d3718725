OPENQASM 3.1;
duration a = 3ns;
duration b = 2 * a + 1us;
float c = a / b;
