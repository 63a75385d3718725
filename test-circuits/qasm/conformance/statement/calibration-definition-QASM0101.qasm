OPENQASM 3.1;
int x;
defcal x $0 { }
