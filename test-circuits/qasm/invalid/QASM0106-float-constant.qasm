const int n = 2.5;
