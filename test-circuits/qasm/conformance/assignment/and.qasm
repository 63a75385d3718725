OPENQASM 3.1;
uint[4] u;
u &= 3;
bit[2] c;
c &= "01";
