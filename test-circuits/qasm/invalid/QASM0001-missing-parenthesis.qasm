int n = 3;
if (n { n = 4; } else { n = 5; }
int m = 4;
