OPENQASM 3.1;
duration d;
3 - d;
