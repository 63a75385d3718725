def f() { }
int a = f();
