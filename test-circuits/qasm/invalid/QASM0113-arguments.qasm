def f(int a) { }
f(1, 2);
