OPENQASM 3.1;
const int n = 2;
qubit[n] q;
int[n + 1] i;
array[int, n] a;
