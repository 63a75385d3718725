array[int[8], 3] a;
