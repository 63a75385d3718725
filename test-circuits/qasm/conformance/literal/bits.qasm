OPENQASM 3.1;
bit[3] a = "011";
bit[4] b = "1_1_0_0";
