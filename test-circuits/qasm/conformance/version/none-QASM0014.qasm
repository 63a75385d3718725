int i;
OPENQASM 3.0;
