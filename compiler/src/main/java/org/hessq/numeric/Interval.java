package org.hessq.numeric;

/**
 * A number that is known to lie between two others.
 *
 * @param low possibly −∞
 * @param high at least {@code low}, possibly ∞
 */
public record Interval(double low, double high, Certainty certainty) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(low + " to " + high);
    }
  }

  /** {@return the computed value with its error} */
  public static Interval computed(double value, double error) {
    return new Interval(value - error, value + error, Certainty.COMPUTED);
  }

  /** {@return the middle, or the lower end if the upper one is infinite} */
  public double value() {
    return Double.isInfinite(high) ? low : low + (high - low) / 2;
  }

  /** {@return this interval without its negative part, for numbers that cannot be negative} */
  public Interval nonNegative() {
    return new Interval(Math.max(0, low), Math.max(0, high), certainty);
  }

  /**
   * {@return every quotient of a number in this interval by one in {@code divisor}, of the weaker
   * certainty}
   *
   * @throws IllegalArgumentException if one of them reaches below 0
   */
  public Interval dividedBy(Interval divisor) {
    if (low < 0 || divisor.low < 0) {
      throw new IllegalArgumentException(this + " divided by " + divisor);
    }
    Certainty weaker = certainty.compareTo(divisor.certainty) < 0 ? divisor.certainty : certainty;
    double most = high == 0 ? 0 : divisor.low == 0 ? Double.POSITIVE_INFINITY : high / divisor.low;
    return new Interval(low == 0 ? 0 : low / divisor.high, most, weaker);
  }
}
