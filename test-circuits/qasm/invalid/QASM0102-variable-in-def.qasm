int n;
def f() { n = 3; }
