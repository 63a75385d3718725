OPENQASM 3.1;
duration a = 10ns;
duration b = 1.5 us;
duration c = 3dt;
