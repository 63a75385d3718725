OPENQASM 3.1;
bit[4] c;
float b = real(c);
