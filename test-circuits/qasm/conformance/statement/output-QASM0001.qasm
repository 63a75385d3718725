OPENQASM 3.1;
output bit c = 0;
