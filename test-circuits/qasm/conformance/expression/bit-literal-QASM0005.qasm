OPENQASM 3.1;
bit[4] a = "0121";
