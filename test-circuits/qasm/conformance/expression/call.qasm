OPENQASM 3.1;
def f(int a) -> int { return a; }
int b = f(f(2));
float c = sin(pi);
