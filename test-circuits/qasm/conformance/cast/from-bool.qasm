OPENQASM 3.1;
bool b;
int i = int(b);
uint[4] u = uint[4](b);
float f = float(b);
bit c = bit(b);
bit[4] d = bit[4](b);
