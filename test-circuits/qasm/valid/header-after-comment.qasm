// made by hand
OPENQASM 3.0; // first statement
qubit q;
