OPENQASM 3.2;
defcal both q, r -> bit { }
qubit q;
bit b = both q;
