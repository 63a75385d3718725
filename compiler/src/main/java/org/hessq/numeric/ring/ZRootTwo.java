package org.hessq.numeric.ring;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The element {@code a + b√2} of ℤ[√2], a Euclidean ring with fundamental unit λ = 1 + √2.
 *
 * @param a the rational part
 * @param b the coefficient of √2
 */
public record ZRootTwo(BigInteger a, BigInteger b) {
  public static final ZRootTwo ZERO = of(0, 0);
  public static final ZRootTwo ONE = of(1, 0);
  public static final ZRootTwo ROOT_TWO = of(0, 1);

  /** The fundamental unit 1 + √2, of norm −1. */
  public static final ZRootTwo LAMBDA = of(1, 1);

  public static ZRootTwo of(long a, long b) {
    return new ZRootTwo(BigInteger.valueOf(a), BigInteger.valueOf(b));
  }

  public static ZRootTwo of(BigInteger a) {
    return new ZRootTwo(a, BigInteger.ZERO);
  }

  public ZRootTwo plus(ZRootTwo other) {
    return new ZRootTwo(a.add(other.a), b.add(other.b));
  }

  public ZRootTwo minus(ZRootTwo other) {
    return new ZRootTwo(a.subtract(other.a), b.subtract(other.b));
  }

  public ZRootTwo negate() {
    return new ZRootTwo(a.negate(), b.negate());
  }

  public ZRootTwo times(ZRootTwo other) {
    return new ZRootTwo(
        a.multiply(other.a).add(b.multiply(other.b).shiftLeft(1)),
        a.multiply(other.b).add(b.multiply(other.a)));
  }

  public ZRootTwo times(BigInteger factor) {
    return new ZRootTwo(a.multiply(factor), b.multiply(factor));
  }

  /** {@return the conjugate a − b√2} */
  public ZRootTwo bullet() {
    return new ZRootTwo(a, b.negate());
  }

  /** {@return the norm a² − 2b², the product of the element and its conjugate; may be negative} */
  public BigInteger norm() {
    return a.multiply(a).subtract(b.multiply(b).shiftLeft(1));
  }

  /** {@return the sign of the real number a + b√2: −1, 0 or 1} */
  public int signum() {
    int signA = a.signum();
    int signB = b.signum();
    if (signA == 0 || signB == 0 || signA == signB) {
      return signA == 0 ? signB : signA;
    }
    return norm().signum() * signA;
  }

  /** {@return whether the element and its conjugate are both at least zero} */
  public boolean isDoublyNonnegative() {
    return signum() >= 0 && bullet().signum() >= 0;
  }

  public boolean isZero() {
    return a.signum() == 0 && b.signum() == 0;
  }

  /** {@return whether √2 divides the element} */
  public boolean isDivisibleByRootTwo() {
    return !a.testBit(0);
  }

  /**
   * {@return the quotient by √2}
   *
   * @throws ArithmeticException if √2 does not divide the element
   */
  public ZRootTwo dividedByRootTwo() {
    if (a.testBit(0)) {
      throw new ArithmeticException(this + " is not divisible by √2");
    }
    return new ZRootTwo(b, a.shiftRight(1));
  }

  /**
   * {@return the quotient by {@code divisor}, or empty if the division leaves a remainder}
   *
   * @throws ArithmeticException if the divisor is zero
   */
  public Optional<ZRootTwo> dividedExactly(ZRootTwo divisor) {
    ZRootTwo scaled = times(divisor.bullet());
    BigInteger norm = divisor.norm();
    BigInteger[] first = scaled.a.divideAndRemainder(norm);
    BigInteger[] second = scaled.b.divideAndRemainder(norm);
    return first[1].signum() == 0 && second[1].signum() == 0
        ? Optional.of(new ZRootTwo(first[0], second[0]))
        : Optional.empty();
  }

  /** {@return this minus {@code divisor} times the nearest quotient; its norm is smaller} */
  public ZRootTwo remainder(ZRootTwo divisor) {
    ZRootTwo scaled = times(divisor.bullet());
    BigInteger norm = divisor.norm();
    ZRootTwo quotient =
        new ZRootTwo(
            FixedPoint.divideToNearest(scaled.a, norm), FixedPoint.divideToNearest(scaled.b, norm));
    return minus(quotient.times(divisor));
  }

  /** {@return a greatest common divisor, determined up to a unit} */
  public ZRootTwo gcd(ZRootTwo other) {
    ZRootTwo left = this;
    ZRootTwo right = other;
    while (!right.isZero()) {
      ZRootTwo rest = left.remainder(right);
      left = right;
      right = rest;
    }
    return left;
  }

  @Override
  public String toString() {
    return a + (b.signum() < 0 ? "" : "+") + b + "√2";
  }
}
