int in = 3;
