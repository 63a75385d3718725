OPENQASM 3.1;
angle[8] a;
bool b = bool(a);
bit[8] c = bit[8](a);
angle[4] d = angle[4](a);
angle[16] e = angle[16](a);
