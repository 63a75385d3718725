package org.hessq.numeric.ring;

import java.math.BigInteger;

/**
 * Real numbers as integers: {@code x} with {@code bits} fractional bits stands for x·2<sup>−bits
 * </sup>. Every function states its error in units of the last place (ulp), 2<sup>−bits</sup>.
 */
public final class FixedPoint {
  /** The largest number of fractional bits that {@link #pi} gives. */
  public static final int MAX_BITS = 2560;

  private static final int GUARD = 64;
  private static final BigInteger PI = machin(MAX_BITS);

  private FixedPoint() {}

  /**
   * {@return π, below the true value by less than two ulp}
   *
   * @param bits 0 to {@link #MAX_BITS}
   * @throws IllegalArgumentException if {@code bits} is out of range
   */
  public static BigInteger pi(int bits) {
    if (bits < 0 || bits > MAX_BITS) {
      throw new IllegalArgumentException("bits = " + bits + " is not in 0.." + MAX_BITS);
    }
    return PI.shiftRight(MAX_BITS - bits);
  }

  /** {@return the square root of the integer {@code n} ≥ 0, rounded down to one ulp} */
  public static BigInteger sqrt(long n, int bits) {
    return BigInteger.valueOf(n).shiftLeft(2 * bits).sqrt();
  }

  /** {@return the product of two fixed-point numbers, rounded down to one ulp} */
  public static BigInteger times(BigInteger x, BigInteger y, int bits) {
    return x.multiply(y).shiftRight(bits);
  }

  /** {@return the integer nearest to numerator/denominator, halves rounded upwards} */
  public static BigInteger divideToNearest(BigInteger numerator, BigInteger denominator) {
    BigInteger top = denominator.signum() < 0 ? numerator.negate() : numerator;
    BigInteger bottom = denominator.abs();
    BigInteger[] parts = top.shiftLeft(1).add(bottom).divideAndRemainder(bottom.shiftLeft(1));
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** {@return x·2<sup>−bits</sup> as the nearest double; the shift itself is exact} */
  public static double toDouble(BigInteger x, int bits) {
    int excess = Math.max(0, x.bitLength() - 64);
    return Math.scalb(x.shiftRight(excess).doubleValue(), excess - bits);
  }

  /** The point (cos x, sin x), each with an error below one ulp. */
  public record CosSin(BigInteger cos, BigInteger sin) {}

  /**
   * {@return cosine and sine of an angle}
   *
   * <p>Taylor series of x/2<sup>s</sup>, then s squarings of cos + i sin. Each squaring at most
   * doubles the error and adds two working ulp, so s ≤ 48 keeps it within the 64 guard bits.
   *
   * @param radians the angle in radians, at most 32 in modulus
   * @param bits fractional bits of the angle and of the result
   */
  public static CosSin cosSin(BigInteger radians, int bits) {
    int work = bits + GUARD;
    int halvings = Math.min(48, 8 + bits / 32);
    BigInteger x = radians.shiftLeft(GUARD - halvings);
    BigInteger one = BigInteger.ONE.shiftLeft(work);
    BigInteger cos = one;
    BigInteger sin = BigInteger.ZERO;
    BigInteger term = one;
    for (int n = 1; term.bitLength() > 1; n++) {
      term = times(term, x, work).divide(BigInteger.valueOf(n));
      switch (n & 3) {
        case 0 -> cos = cos.add(term);
        case 1 -> sin = sin.add(term);
        case 2 -> cos = cos.subtract(term);
        default -> sin = sin.subtract(term);
      }
    }
    for (int k = 0; k < halvings; k++) {
      BigInteger doubled = times(cos, sin, work - 1);
      cos = times(cos.subtract(sin), cos.add(sin), work);
      sin = doubled;
    }
    return new CosSin(cos.shiftRight(GUARD), sin.shiftRight(GUARD));
  }

  /** Machin's formula π = 16 arctan(1/5) − 4 arctan(1/239). */
  private static BigInteger machin(int bits) {
    int work = bits + GUARD;
    BigInteger quarter = arcCotangent(5, work).shiftLeft(2).subtract(arcCotangent(239, work));
    return quarter.shiftRight(GUARD - 2);
  }

  private static BigInteger arcCotangent(int n, int bits) {
    BigInteger square = BigInteger.valueOf((long) n * n);
    BigInteger power = BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(n));
    BigInteger sum = BigInteger.ZERO;
    for (int k = 1; power.signum() != 0; k += 2) {
      BigInteger term = power.divide(BigInteger.valueOf(k));
      sum = (k & 2) == 0 ? sum.add(term) : sum.subtract(term);
      power = power.divide(square);
    }
    return sum;
  }
}
