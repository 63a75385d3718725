OPENQASM 3.1;
float f;
bool b = bool(f);
int i = int(f);
uint[8] u = uint[8](f);
angle[8] a = angle[8](f);
float[32] g = float[32](f);
