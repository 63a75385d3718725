OPENQASM 3.1;
bool true = false;
