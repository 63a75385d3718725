"""Collects comparisons; prints those that fail, and how many there were."""


class Verdict:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def expect(self, name, holds, otherwise):
        """Notes whether something holds, and says why not."""
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED  {name}: {otherwise}", flush=True)

    def say(self, name, error, tolerance):
        """Notes whether an error is within its tolerance; NaN is not."""
        self.expect(name, error <= tolerance, f"error {error:.3e}, allowed {tolerance:.1e}")

    def close(self):
        """Prints the total; returns the exit code."""
        print(f"{self.passed} comparisons passed, {self.failed} failed", flush=True)
        return 1 if self.failed or not self.passed else 0
