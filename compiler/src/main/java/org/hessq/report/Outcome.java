package org.hessq.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Collections;

/** What the referee says, from the strongest to the worst. */
public enum Outcome {
  /** Compared in full, within tolerance. */
  AGREES("agrees"),
  /** Only sampled, and no difference seen: not a proof. */
  NOT_REFUTED("not-refuted"),
  /** Not compared, because it is too large: not a pass. */
  TOO_LARGE("too-large"),
  /** A difference. */
  DIFFERS("differs");

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  /** {@return the word in the file} */
  @JsonValue
  public String word() {
    return word;
  }

  /**
   * {@return {@code DIFFERS} if any is, else the weakest}
   *
   * @throws java.util.NoSuchElementException if there are none: nothing checked is no verdict
   */
  public static Outcome overall(Collection<Outcome> outcomes) {
    return Collections.max(outcomes);
  }
}
