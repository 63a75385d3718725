OPENQASM 3.1;
array[int, 2] a = {1, 2, 3};
