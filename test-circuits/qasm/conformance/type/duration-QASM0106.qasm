OPENQASM 3.1;
duration a = 3;
