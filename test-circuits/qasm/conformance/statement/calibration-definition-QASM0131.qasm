OPENQASM 3.1;
defcal measure(int i) $0 -> bit { }
