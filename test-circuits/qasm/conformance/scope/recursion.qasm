OPENQASM 3.1;
def f(int n) -> int { if (n > 0) { return f(n - 1); } return 0; }
