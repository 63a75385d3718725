package org.hessq.simulate;

import java.util.Locale;

/** A simulation would need more than its stated limit. */
public final class TooLargeException extends RuntimeException {
  private final double needed;
  private final double limit;

  /** Both figures are in the unit that {@code what} names. */
  public TooLargeException(String what, double needed, double limit) {
    super(String.format(Locale.ROOT, "%s: needs %,.0f, the limit is %,.0f", what, needed, limit));
    this.needed = needed;
    this.limit = limit;
  }

  public double needed() {
    return needed;
  }

  public double limit() {
    return limit;
  }
}
