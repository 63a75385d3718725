package org.hessq.verify;

import java.util.Comparator;
import java.util.List;

/** All checks of one circuit. */
public record Certificate(List<Check> checks) {
  /**
   * @throws IllegalArgumentException if there are none: nothing checked is no verdict
   */
  public Certificate {
    checks = List.copyOf(checks);
    if (checks.isEmpty()) {
      throw new IllegalArgumentException("no checks");
    }
  }

  /** {@return the verdict that differs if any does, else the weakest} */
  public Verdict overall() {
    return checks.stream()
        .map(Check::verdict)
        .max(Comparator.comparingInt(Verdict::severity))
        .orElseThrow();
  }
}
