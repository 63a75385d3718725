OPENQASM 3.1;
bit[4] c;
c = "011";
