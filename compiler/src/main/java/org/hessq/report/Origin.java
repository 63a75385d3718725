package org.hessq.report;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a figure comes from. */
public enum Origin {
  /** From the entries, up to rounding. */
  COMPUTED("computed"),
  /** The same for a figure of the solution, which is as hard to get as the problem itself. */
  COMPUTED_CLASSICALLY("computed classically"),
  /** A proven bound. */
  BOUNDED("bounded"),
  /** The user said so. */
  GIVEN("given"),
  /** Nobody knows. */
  UNKNOWN("unknown");

  private final String word;

  Origin(String word) {
    this.word = word;
  }

  /** {@return the word in the file} */
  @JsonValue
  public String word() {
    return word;
  }
}
