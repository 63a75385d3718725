OPENQASM 3.1;
box[-1ns] { }
