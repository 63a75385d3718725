OPENQASM 3.1;
bit[3] a = "";
