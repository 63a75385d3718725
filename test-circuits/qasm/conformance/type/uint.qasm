OPENQASM 3.1;
uint a = 3;
uint b = a + 1;
a = b ** 2;
