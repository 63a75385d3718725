float f = 2.5;
int i = f;
