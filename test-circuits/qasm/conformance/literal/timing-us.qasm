OPENQASM 3.1;
duration a = 10us;
duration b = 1.5 us;
duration c = 1e3us;
