OPENQASM 3.1;
bit[4] a = "01_10";
bit[1] b = "1";
