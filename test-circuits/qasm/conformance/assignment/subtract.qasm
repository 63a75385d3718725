OPENQASM 3.1;
int i;
i -= 3;
angle[8] a;
a -= pi;
