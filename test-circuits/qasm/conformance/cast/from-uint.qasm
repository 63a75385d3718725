OPENQASM 3.1;
uint[8] i;
bool b = bool(i);
int[8] u = int[8](i);
float f = float(i);
bit[8] c = bit[8](i);
uint j = uint(i);
