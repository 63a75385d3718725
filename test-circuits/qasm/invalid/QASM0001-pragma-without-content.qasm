pragma
int a;
