OPENQASM 3.1;
bit[8] c;
bool b = bool(c);
int[8] i = int[8](c);
uint[8] u = uint[8](c);
angle[8] a = angle[8](c);
int j = int(c);
