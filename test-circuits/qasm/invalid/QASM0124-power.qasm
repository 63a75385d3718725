const int n = 2 ** 100000;
