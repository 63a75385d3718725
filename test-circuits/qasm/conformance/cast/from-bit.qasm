OPENQASM 3.1;
bit b;
bool t = bool(b);
int i = int(b);
uint[8] u = uint[8](b);
bit[4] c = bit[4](b);
