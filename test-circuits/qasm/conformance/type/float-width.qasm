OPENQASM 3.1;
float[32] a = 1.5;
float[64] b = a;
float[16] c;
