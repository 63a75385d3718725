def f() -> int { return; }
