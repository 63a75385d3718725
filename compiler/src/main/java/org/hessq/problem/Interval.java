package org.hessq.problem;

import java.util.function.DoubleUnaryOperator;

/**
 * A closed interval of reals, possibly unbounded; operations round outwards, so they hold every
 * value of the exact ones.
 *
 * @param low at most {@code high}; −∞ if unbounded below
 */
public record Interval(double low, double high) {
  /** The whole line: nothing is known. */
  public static final Interval ALL =
      new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("not an interval: " + low + ".." + high);
    }
  }

  /** {@return whether {@code value} lies within} */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** {@return the largest absolute value} */
  public double magnitude() {
    return Math.max(Math.abs(low), Math.abs(high));
  }

  /** {@return the smallest absolute value} */
  public double mignitude() {
    return contains(0) ? 0 : Math.min(Math.abs(low), Math.abs(high));
  }

  Interval plus(Interval other) {
    return outward(low + other.low, high + other.high);
  }

  Interval negate() {
    return new Interval(-high, -low);
  }

  Interval times(Interval other) {
    double a = low * other.low;
    double b = low * other.high;
    double c = high * other.low;
    double d = high * other.high;
    return outward(
        Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
  }

  Interval reciprocal() {
    return contains(0) ? ALL : outward(1 / high, 1 / low);
  }

  /**
   * {@return the image under a function that does not decrease, within two units in the last place}
   */
  Interval increasing(DoubleUnaryOperator function) {
    return outward(function.applyAsDouble(low), function.applyAsDouble(high));
  }

  /** {@return the part at or above zero, of an interval that reaches there} */
  Interval nonNegative() {
    return new Interval(Math.max(0, low), high);
  }

  /** {@return the smallest interval that holds both} */
  Interval hull(Interval other) {
    return new Interval(Math.min(low, other.low), Math.max(high, other.high));
  }

  /**
   * {@return the interval widened by two units in the last place, or the whole line if undefined}
   */
  static Interval outward(double low, double high) {
    return Double.isNaN(low) || Double.isNaN(high)
        ? ALL
        : new Interval(Math.nextDown(Math.nextDown(low)), Math.nextUp(Math.nextUp(high)));
  }
}
