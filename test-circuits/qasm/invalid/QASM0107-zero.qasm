int[0] i;
