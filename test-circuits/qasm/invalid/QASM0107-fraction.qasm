int[2.5] a;
