array[int, 2, 2] a = {{1, 2}, {3}};
