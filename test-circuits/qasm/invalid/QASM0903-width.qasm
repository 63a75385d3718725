int[4] i = 8;
