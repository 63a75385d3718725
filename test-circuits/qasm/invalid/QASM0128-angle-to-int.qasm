angle[4] a;
int[4] b = int[4](a);
