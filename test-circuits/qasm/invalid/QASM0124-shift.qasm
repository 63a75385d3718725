const int n = 1 << -1;
