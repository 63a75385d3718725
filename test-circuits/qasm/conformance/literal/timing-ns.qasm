OPENQASM 3.1;
duration a = 10ns;
duration b = 1.5 ns;
duration c = 1e3ns;
