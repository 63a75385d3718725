{ def f() { } }
