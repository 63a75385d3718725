OPENQASM 3.1;
bit[2] c;
c ** 2;
