OPENQASM 3.1;
int i;
bit[4] c;
qubit q;
i = 3;
c[0] = 1;
c[1:2] = "10";
c[3] = measure q;
