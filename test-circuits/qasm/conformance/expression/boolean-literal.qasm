OPENQASM 3.1;
bool a = true;
bool b = false;
