OPENQASM 3.1;
bit[4] c;
uint n = sizeof(c);
