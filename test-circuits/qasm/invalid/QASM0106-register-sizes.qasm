bit[3] a;
bit[4] b = a;
