OPENQASM 3.1;
int i;
i = 3;
bit[4] c;
c[1:2] = "01";
