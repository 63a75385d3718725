def f(bool b) -> int { if (b) { return 1; } }
