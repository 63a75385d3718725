OPENQASM 3.1;
angle a = pi;
angle b = a + a;
float c = sin(a);
