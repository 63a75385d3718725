OPENQASM 3.1;
def f() { }
int a = f();
