float a = sin(1, 2);
