OPENQASM 3.1;
int a = 1;
{ float a = 2.5; }
if (a == 1) { bit a; }
def f(int a) { }
