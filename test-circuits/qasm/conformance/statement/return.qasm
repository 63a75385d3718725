OPENQASM 3.1;
def f(int i) -> int { if (i > 0) { return i; } else { return -i; } }
def g() { return; }
