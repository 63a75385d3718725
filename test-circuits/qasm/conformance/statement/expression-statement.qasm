OPENQASM 3.1;
def f() { }
int i;
f();
i + 1;
true;
