int n = 3;
const int m = n + 1;
