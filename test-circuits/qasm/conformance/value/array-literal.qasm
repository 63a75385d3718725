OPENQASM 3.1;
array[int[8], 2, 3] a = {{1, 2, 3}, {4, 5, 6},};
array[int[8], 3] b = a[0];
array[int[8], 2, 3] c = {b, b};
