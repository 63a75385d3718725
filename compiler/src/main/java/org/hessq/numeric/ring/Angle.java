package org.hessq.numeric.ring;

import java.math.BigInteger;
import java.util.OptionalInt;

/**
 * An angle known exactly: a double taken at its exact binary value, or a rational multiple of π.
 */
public sealed interface Angle {

  /**
   * {@return the angle reduced modulo 4π to [0, 4π), with {@code bits} fractional bits and an error
   * below one ulp modulo 4π}
   *
   * @throws IllegalArgumentException if {@code bits} is not in 0..1024
   */
  BigInteger fixed(int bits);

  /** {@return k in 0..15 if the angle is exactly kπ/4 modulo 4π, else empty} */
  OptionalInt quarters();

  /**
   * {@return the angle that is the exact value of a double}
   *
   * @throws IllegalArgumentException if {@code radians} is infinite or not a number
   */
  static Angle radians(double radians) {
    return new Radians(radians);
  }

  /**
   * {@return the angle π·numerator/denominator}
   *
   * @throws IllegalArgumentException if the denominator is not positive
   */
  static Angle pi(long numerator, long denominator) {
    return new PiFraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** The exact value of a finite double, in radians. */
  record Radians(double value) implements Angle {
    private static final int FRACTION_BITS = 52;

    public Radians {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("the angle " + value + " is not finite");
      }
    }

    @Override
    public BigInteger fixed(int bits) {
      int work = checked(bits) + 8;
      int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - FRACTION_BITS;
      BigInteger mantissa = BigInteger.valueOf((long) Math.scalb(value, -exponent));
      // A large angle is many turns, and the error of π counts once for every turn.
      int extra = Math.max(0, exponent + FRACTION_BITS + 1);
      BigInteger scaled = mantissa.shiftLeft(exponent + work + extra);
      return scaled.mod(FixedPoint.pi(work + extra + 2)).shiftRight(extra + 8);
    }

    @Override
    public OptionalInt quarters() {
      return value == 0 ? OptionalInt.of(0) : OptionalInt.empty();
    }
  }

  /** The angle π·numerator/denominator, denominator positive. */
  record PiFraction(BigInteger numerator, BigInteger denominator) implements Angle {
    private static final BigInteger FOUR = BigInteger.valueOf(4);

    public PiFraction {
      if (denominator.signum() <= 0) {
        throw new IllegalArgumentException("the denominator " + denominator + " is not positive");
      }
      BigInteger common = numerator.gcd(denominator);
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
    }

    @Override
    public BigInteger fixed(int bits) {
      int work = checked(bits) + 8;
      BigInteger turn = numerator.mod(denominator.shiftLeft(2));
      return FixedPoint.pi(work).multiply(turn).divide(denominator).shiftRight(8);
    }

    @Override
    public OptionalInt quarters() {
      BigInteger[] parts = numerator.multiply(FOUR).divideAndRemainder(denominator);
      return parts[1].signum() == 0
          ? OptionalInt.of(parts[0].mod(BigInteger.valueOf(16)).intValueExact())
          : OptionalInt.empty();
    }
  }

  private static int checked(int bits) {
    if (bits < 0 || bits > 1024) {
      throw new IllegalArgumentException("bits = " + bits + " is not in 0..1024");
    }
    return bits;
  }
}
