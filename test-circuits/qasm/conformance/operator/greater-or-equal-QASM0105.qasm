OPENQASM 3.1;
bool b = 2im >= 1;
