OPENQASM 3.1;
bit[8] c;
bit[4] d = bit[4](c);
