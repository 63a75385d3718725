int a = 3x;
