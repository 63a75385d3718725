OPENQASM 3.1;
bit b;
qubit q;
b ^= measure q;
bit[2] c;
c ^= "11";
