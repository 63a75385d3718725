OPENQASM 3.1;
bool a = True;
