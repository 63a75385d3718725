OPENQASM 3.1;
int[8] i = -3;
float f = -1.5;
complex z = -2im;
angle[8] a;
a = -a;
duration d = -3ns;
