const int n = 1 / 0;
