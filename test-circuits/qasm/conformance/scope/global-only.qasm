OPENQASM 3.1;
qubit q;
array[int, 2] a;
input int i;
