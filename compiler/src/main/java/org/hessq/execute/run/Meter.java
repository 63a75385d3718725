package org.hessq.execute.run;

import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.code.Trouble;

/** Stops what does not end, or not soon. */
public final class Meter {
  /** The most statements of one run: some seconds. */
  private static final long MOST_STATEMENTS = 20_000_000;

  private final long limit;
  private long updates;
  private long statements;

  /**
   * @param limit the most updates of amplitudes, or of words of a tableau, in all runs together
   */
  public Meter(long limit) {
    this.limit = limit;
  }

  /** Begins another run. */
  public void begin() {
    statements = 0;
  }

  void statement() {
    if (++statements > MOST_STATEMENTS) {
      throw new Trouble(
          ExecuteCode.TOO_LONG, "more than " + MOST_STATEMENTS + " statements in one run");
    }
  }

  /** {@return how many updates there were} */
  public long updates() {
    return updates;
  }

  void updates(long count) {
    updates += count;
    if (updates > limit) {
      throw new Trouble(
          ExecuteCode.TOO_LONG, "more than " + limit + " updates of the simulated state");
    }
  }
}
