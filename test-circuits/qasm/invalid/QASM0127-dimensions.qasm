array[int, 1, 1, 1, 1, 1, 1, 1, 1] a;
