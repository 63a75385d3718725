OPENQASM 3.1;
int[8] i;
bool b = bool(i);
uint[8] u = uint[8](i);
float f = float(i);
bit[8] c = bit[8](i);
int[4] j = int[4](i);
