OPENQASM 3.2;
qubit[0] q;
array[int, 0] a = {};
@some.dotted.name
int i;
