OPENQASM 3.1;
int[8] i;
i += 3;
float f;
f += i;
angle[8] a;
a += a;
duration d;
d += 3ns;
