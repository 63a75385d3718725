OPENQASM 3.1;
angle[8] a = pi / 2;
angle[8] b = a << 1;
bit c = a[7];
