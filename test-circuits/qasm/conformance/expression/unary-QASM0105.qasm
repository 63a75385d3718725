OPENQASM 3.1;
bool b = ~true;
