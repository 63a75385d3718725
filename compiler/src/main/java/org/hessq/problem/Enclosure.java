package org.hessq.problem;

import java.util.function.DoubleUnaryOperator;

/**
 * A closed interval of reals, possibly unbounded; operations round outwards, so they hold every
 * value of the exact ones.
 *
 * @param low at most {@code high}; −∞ if unbounded below
 */
public record Enclosure(double low, double high) {
  /** The whole line: nothing is known. */
  public static final Enclosure ALL =
      new Enclosure(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  public Enclosure {
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

  Enclosure plus(Enclosure other) {
    return new Enclosure(sum(low, other.low, -1), sum(high, other.high, 1));
  }

  Enclosure negate() {
    return new Enclosure(-high, -low);
  }

  Enclosure times(Enclosure other) {
    return product(low, other.low)
        .hull(product(low, other.high))
        .hull(product(high, other.low))
        .hull(product(high, other.high));
  }

  Enclosure reciprocal() {
    return contains(0) ? ALL : outward(1 / high, 1 / low);
  }

  /**
   * {@return the image under a function that does not decrease, within two units in the last place}
   */
  Enclosure increasing(DoubleUnaryOperator function) {
    return outward(function.applyAsDouble(low), function.applyAsDouble(high));
  }

  /** {@return the part at or above zero, of an interval that reaches there} */
  Enclosure nonNegative() {
    return new Enclosure(Math.max(0, low), high);
  }

  /** {@return the smallest interval that holds both} */
  Enclosure hull(Enclosure other) {
    return new Enclosure(Math.min(low, other.low), Math.max(high, other.high));
  }

  /** The sum, rounded away in the given direction if it is not exact. */
  private static double sum(double a, double b, int direction) {
    double sum = a + b;
    if (Double.isNaN(sum)) {
      return direction * Double.POSITIVE_INFINITY;
    }
    boolean exact = sum - a == b && sum - b == a;
    return exact ? sum : direction < 0 ? Math.nextDown(sum) : Math.nextUp(sum);
  }

  /** An interval that holds a product; a point where the product is exact. */
  private static Enclosure product(double a, double b) {
    double product = a * b;
    boolean exact =
        product == 0
            ? a == 0 || b == 0
            : Math.abs(product) > 1e-280 && Math.fma(a, b, -product) == 0;
    return exact ? new Enclosure(product, product) : outward(product, product);
  }

  /**
   * {@return the interval widened by two units in the last place, or the whole line if undefined}
   */
  static Enclosure outward(double low, double high) {
    return Double.isNaN(low) || Double.isNaN(high)
        ? ALL
        : new Enclosure(Math.nextDown(Math.nextDown(low)), Math.nextUp(Math.nextUp(high)));
  }
}
