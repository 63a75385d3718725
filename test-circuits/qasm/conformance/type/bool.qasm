OPENQASM 3.1;
bool a = true;
bool b = 3;
int c = a;
