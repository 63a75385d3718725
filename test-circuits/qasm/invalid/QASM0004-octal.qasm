int a = 0O7;
