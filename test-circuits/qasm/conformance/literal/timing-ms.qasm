OPENQASM 3.1;
duration a = 10ms;
duration b = 1.5 ms;
duration c = 1e3ms;
