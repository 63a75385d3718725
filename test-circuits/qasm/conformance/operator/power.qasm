OPENQASM 3.1;
int[8] i = 3;
float f = 1.5;
complex z = 2im;
duration d;
i = int[8](i ** i);
f = f ** i;
z = z ** f;
