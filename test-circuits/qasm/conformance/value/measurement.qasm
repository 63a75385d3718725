OPENQASM 3.1;
qubit q;
bit b = measure q;
b ^= measure q;
def f(qubit r) -> bit { return measure r; }
