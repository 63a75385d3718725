OPENQASM 3.1;
duration a = 10s;
duration b = 1.5 s;
duration c = 1e3s;
