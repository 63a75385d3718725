OPENQASM 3.1;
duration d;
d >>= 1;
