OPENQASM 3.1;
complex[64] a;
