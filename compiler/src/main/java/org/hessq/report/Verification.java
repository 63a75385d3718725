package org.hessq.report;

import java.util.List;

/**
 * The referee's verdict.
 *
 * @param verdict over all checks
 * @param checks each of them, in the order of the work
 */
public record Verification(Outcome verdict, List<Check> checks) {
  public Verification {
    checks = List.copyOf(checks);
    Outcome overall = Outcome.overall(checks.stream().map(Check::verdict).toList());
    if (verdict != overall) {
      throw new IllegalArgumentException("verdict " + verdict + " of checks that say " + overall);
    }
  }

  /**
   * {@return the verdict over {@code checks}}
   *
   * @throws java.util.NoSuchElementException if there are none
   */
  public static Verification of(List<Check> checks) {
    return new Verification(Outcome.overall(checks.stream().map(Check::verdict).toList()), checks);
  }
}
