bit[4] c;
int[8] b = int[8](c);
