OPENQASM 3.1;
int a = int(2.7);
bit[4] c = bit[4](uint[4](9));
float f = float(a);
