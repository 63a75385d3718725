while (true) { }
def f() { break; }
