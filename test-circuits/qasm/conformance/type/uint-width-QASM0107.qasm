OPENQASM 3.1;
uint[0] a;
