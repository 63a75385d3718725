OPENQASM 3.1;
duration a = 10µs;
duration b = 1.5 µs;
duration c = 1e3µs;
