OPENQASM 3.1;
input float theta;
input int[8] n;
input bit[4] c;
