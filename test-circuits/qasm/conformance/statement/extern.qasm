OPENQASM 3.1;
extern f(int[32], bit[4]) -> float[64];
extern g();
float x = f(1, "0101");
g();
