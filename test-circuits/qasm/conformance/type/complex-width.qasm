OPENQASM 3.1;
complex[float[64]] a = 2im;
complex[float] b = a;
