array[bit, 2] a;
