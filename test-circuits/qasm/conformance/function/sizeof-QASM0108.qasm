OPENQASM 3.1;
array[int, 2] a;
uint n = sizeof(a, 1);
