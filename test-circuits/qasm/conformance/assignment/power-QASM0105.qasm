OPENQASM 3.1;
bit b;
bit[2] c;
c **= b;
