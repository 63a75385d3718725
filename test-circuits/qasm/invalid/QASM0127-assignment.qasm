array[int, 2] a;
array[int, 3] b;
a = b;
