const int n = 3 % (2 - 2);
