package org.hessq.analyse;

import org.hessq.numeric.Certainty;
import org.hessq.numeric.Interval;

/** Arithmetic of enclosed numbers; the result is as certain as the less certain operand. */
final class Ranges {
  /** Relative rounding that a handful of operations may add. */
  private static final double ROUNDING = 0x1p-50;

  private Ranges() {}

  /** {@return a computed number with a relative error of a few roundings} */
  static Interval computed(double value) {
    return Interval.computed(value, ROUNDING * Math.abs(value));
  }

  /** {@return a number between two proven bounds} */
  static Interval bounded(double low, double high) {
    return new Interval(low, high, Certainty.BOUNDED);
  }

  static Interval plus(Interval a, Interval b) {
    double low = a.low() + b.low();
    double high = a.high() + b.high();
    return new Interval(
        low - 0x1p-53 * Math.abs(low), high + 0x1p-53 * Math.abs(high), weaker(a, b));
  }

  static Interval negate(Interval a) {
    return new Interval(-a.high(), -a.low(), a.certainty());
  }

  /** {@return {@code a} times a number of either sign} */
  static Interval times(Interval a, double factor) {
    return factor < 0
        ? times(negate(a), -factor)
        : new Interval(a.low() * factor, a.high() * factor, a.certainty());
  }

  /** {@return the product of two numbers of any sign} */
  static Interval product(Interval a, Interval b) {
    double[] ends = {
      a.low() * b.low(), a.low() * b.high(), a.high() * b.low(), a.high() * b.high()
    };
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double end : ends) {
      low = Math.min(low, end);
      high = Math.max(high, end);
    }
    return new Interval(
        low - 0x1p-52 * Math.abs(low), high + 0x1p-52 * Math.abs(high), weaker(a, b));
  }

  static Interval absolute(Interval a) {
    if (a.low() >= 0) {
      return a;
    }
    return a.high() <= 0 ? negate(a) : new Interval(0, Math.max(-a.low(), a.high()), a.certainty());
  }

  static Interval max(Interval a, Interval b) {
    return new Interval(Math.max(a.low(), b.low()), Math.max(a.high(), b.high()), weaker(a, b));
  }

  static Interval min(Interval a, Interval b) {
    return negate(max(negate(a), negate(b)));
  }

  /**
   * {@return the better of two enclosures of one number: the more certain, and of two bounds what
   * they have in common}
   */
  static Interval better(Interval a, Interval b) {
    if (a.certainty() != Certainty.BOUNDED || b.certainty() != Certainty.BOUNDED) {
      return a.certainty().compareTo(b.certainty()) <= 0 ? a : b;
    }
    double low = Math.max(a.low(), b.low());
    double high = Math.min(a.high(), b.high());
    return low <= high ? bounded(low, high) : a;
  }

  private static Certainty weaker(Interval a, Interval b) {
    return a.certainty().compareTo(b.certainty()) >= 0 ? a.certainty() : b.certainty();
  }
}
