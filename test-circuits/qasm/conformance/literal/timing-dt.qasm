OPENQASM 3.1;
duration a = 10dt;
duration b = 1.5 dt;
duration c = 1e3dt;
