OPENQASM 3.1;
bool a = 2im;
