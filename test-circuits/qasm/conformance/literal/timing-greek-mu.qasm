OPENQASM 3.1;
duration a = 10μs;
duration b = 1.5 μs;
duration c = 1e3μs;
