def f() -> int { }
