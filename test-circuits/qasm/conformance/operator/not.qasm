OPENQASM 3.1;
bool b = !true;
bit c;
b = !c;
int i;
b = !i;
