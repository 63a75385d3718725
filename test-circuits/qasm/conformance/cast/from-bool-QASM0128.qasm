OPENQASM 3.1;
bool b;
angle a = angle(b);
