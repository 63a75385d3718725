OPENQASM 3.1;
def f() -> int { return 2; }
qubit[f()] q;
