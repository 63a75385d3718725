OPENQASM 3.1;
uint[8] u;
angle[8] a = angle[8](u);
